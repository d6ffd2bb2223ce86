import type { Inputs, Outputs } from './api'

/** The records of the API as the screens name them. */
export type SystemState = Outputs['system']['state']
export type Studio = Outputs['studio']['get']
export type StaffUser = Outputs['staff']['me']
export type Role = StaffUser['role']
export type Trainer = Outputs['trainers']['get']
export type SessionType = Outputs['sessionTypes']['get']
export type Client = Outputs['clients']['get']
export type Booking = Outputs['bookings']['get']
export type DiaryDay = Outputs['calendar']['day']
export type DiaryColumn = DiaryDay['columns'][number]
export type Slot = Outputs['availability']['slots']['items'][number]
export type OpeningHours = Studio['openingHours'][number]
export type Override = NonNullable<Inputs['bookings']['create']['override']>
export type OverrideKind = Override['kinds'][number]
export type DiaryRange = Outputs['calendar']['range']
export type RangeBooking = DiaryRange['items'][number]
type Feedback = Outputs['feedback']['ofBooking']
export type Rating = NonNullable<Feedback['rating']>
export type Issue = Feedback['issues'][number]
