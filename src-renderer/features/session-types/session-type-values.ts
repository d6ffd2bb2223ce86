import type { Inputs } from '../../lib/api'
import { amountFromText, amountText } from '../../lib/money'
import type { SessionType } from '../../lib/records'

export type SessionTypeInput = Inputs['sessionTypes']['create']

/** As typed. */
export interface SessionTypeValues {
  name: string
  category: string
  description: string
  durationMinutes: string
  stepMinutes: string
  bufferBeforeMinutes: string
  bufferAfterMinutes: string
  price: string
  capacity: string
  /** 1–12. */
  colour: number
  startsAs: SessionType['startsAs']
  holdHours: string
  leadTimeMinutes: string
  horizonDays: string
  /** Empty = the studio's. */
  taxRateId: string
}

/** @param freeColour what a new type is given */
export const valuesOf = (type: SessionType | null, currency: string, freeColour: number): SessionTypeValues => ({
  name: type?.name ?? '',
  category: type?.category ?? 'Personal training',
  description: type?.description ?? '',
  durationMinutes: String(type?.durationMinutes ?? 60),
  stepMinutes: String(type?.stepMinutes ?? 30),
  bufferBeforeMinutes: String(type?.bufferBeforeMinutes ?? 0),
  bufferAfterMinutes: String(type?.bufferAfterMinutes ?? 0),
  price: type ? amountText(type.priceMinor, currency) : '',
  capacity: String(type?.capacity ?? 1),
  colour: type?.colour ?? freeColour,
  startsAs: type?.startsAs ?? 'confirmed',
  holdHours: String(type?.holdHours ?? 24),
  leadTimeMinutes: String(type?.leadTimeMinutes ?? 0),
  horizonDays: String(type?.horizonDays ?? 90),
  taxRateId: type?.taxRateId ?? '',
})

export const inputOf = (values: SessionTypeValues, currency: string): SessionTypeInput => ({
  name: values.name,
  category: values.category,
  description: values.description,
  durationMinutes: Number(values.durationMinutes),
  stepMinutes: Number(values.stepMinutes),
  bufferBeforeMinutes: Number(values.bufferBeforeMinutes),
  bufferAfterMinutes: Number(values.bufferAfterMinutes),
  priceMinor: amountFromText(values.price.trim() || '0', currency) ?? 0,
  capacity: Number(values.capacity),
  colour: values.colour,
  startsAs: values.startsAs,
  holdHours: Number(values.holdHours),
  leadTimeMinutes: Number(values.leadTimeMinutes),
  horizonDays: Number(values.horizonDays),
  taxRateId: values.taxRateId === '' ? null : values.taxRateId,
})

const whole = (min: number, max: number, unit: string) => (text: string) =>
  /^\d{1,6}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max ? null : `Write ${unit} from ${min} to ${max}.`

export const sessionTypeRules = (currency: string) => ({
  name: (text: string) => (text.trim() === '' ? 'Write a name, such as Personal training.' : null),
  category: (text: string) => (text.trim() === '' ? 'Write a category; reports are grouped by it.' : null),
  durationMinutes: whole(5, 720, 'minutes'),
  stepMinutes: whole(5, 720, 'minutes'),
  bufferBeforeMinutes: whole(0, 240, 'minutes'),
  bufferAfterMinutes: whole(0, 240, 'minutes'),
  price: (text: string) =>
    amountFromText(text.trim() || '0', currency) === null ? `Write an amount in ${currency}, such as 2,500.` : null,
  capacity: whole(1, 500, 'seats'),
  holdHours: whole(1, 168, 'hours'),
  leadTimeMinutes: whole(0, 129_600, 'minutes'),
  horizonDays: whole(1, 730, 'days'),
})
