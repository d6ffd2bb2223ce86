import { wallTimeText } from '@shared/domain/time/wall-time'
import { phoneText } from '../../lib/phone-text'

const entities: Record<string, string> = {
  availability_rule: 'Working hours',
  backup: 'Backup',
  booking: 'Booking',
  client: 'Client',
  client_import: 'Import',
  client_list: 'List of clients',
  client_note: 'Note',
  closed_days: 'Closed days',
  saved_view: 'Saved view',
  session_issue: 'Issue',
  session_rating: 'Rating',
  session_type: 'Session type',
  staff_user: 'Staff',
  studio: 'Studio',
  trainer: 'Trainer',
  trainer_break: 'Break',
}

const spaced = (name: string): string => name.replaceAll('_', ' ')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const entityText = (entity: string): string => entities[entity] ?? capital(spaced(entity))
export const changeText = (change: string): string => capital(spaced(change))

/** Where the field's own name would say it badly. */
const fields: Record<string, string> = {
  bufferAfterMinutes: 'Time after',
  bufferBeforeMinutes: 'Time before',
  cancelWindowHours: 'Free cancelling up to',
  clientId: 'Client',
  copyFolder: 'Folder for copies',
  email: 'E-mail',
  emailConsent: 'Consent to e-mails',
  endReason: 'Ended',
  frontDeskMayExport: 'The front desk may export clients',
  frontDeskMayOverride: 'The front desk may book against a rule',
  hue: 'Colour',
  isActive: 'Active',
  primaryTrainerId: 'Own trainer',
  sessionTypeId: 'Session type',
  smsConsent: 'Consent to texts',
  trainerId: 'Trainer',
  trainersMayExport: 'Trainers may export their clients',
}

const unit = /(Minutes|Hours|Days|Minor|At|On|Id)$/

/** `startsAt` is “Starts”, `durationMinutes` “Duration”: the unit stands with the value. */
export const fieldText = (field: string): string =>
  fields[field] ??
  capital(
    field
      .replace(unit, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase(),
  )

/** What names and times are in this studio. */
export interface AuditNames {
  /** A trainer, session type or staff user by id. */
  nameOf(id: string): string | undefined
  dayAndTime(iso: string): string
  money(minor: number): string
}

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)
const isId = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text)

const numberText = (field: string, value: number, { money }: AuditNames): string => {
  if (field.endsWith('Minor')) return money(value)
  if (field === 'startMinute' || field === 'endMinute' || field === 'backupMinute') return wallTimeText(value)
  const of = unit.exec(field)?.[1]
  return of === 'Minutes' || of === 'Hours' || of === 'Days' ? `${value} ${of === 'Minutes' ? 'min' : of.toLowerCase()}` : String(value)
}

/** A stored value in words; `nothing` where there was none. */
export const valueText = (field: string, value: unknown, names: AuditNames): string => {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return numberText(field, value, names)
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map((one) => valueText(field, one, names)).join(', ')
  if (typeof value === 'object') {
    const pairs = Object.entries(value)
    return pairs.length === 0 ? 'nothing' : pairs.map(([key, one]) => `${fieldText(key)} ${valueText(key, one, names)}`).join(', ')
  }
  const text = String(value as string)
  if (isInstant(text)) return names.dayAndTime(text)
  if (isId(text)) return names.nameOf(text) ?? 'another record'
  if (field === 'phone' || field === 'emergencyPhone') return phoneText(text)
  return field === 'status' || field === 'endReason' || field === 'role' || field.endsWith('Consent') ? spaced(text) : text
}

export interface ChangedField {
  field: string
  label: string
  /** Null where the record was made by this change, or where only one side is known. */
  before: string | null
  after: string | null
}

type Values = Record<string, unknown> | null

/** Ids of the record itself, and what the app works out from other fields. */
const unsaid = new Set(['id', 'initials', 'createdAt', 'isUpcoming', 'isPast', 'sequence', 'sortName', 'isRecurring'])
const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)

/** What differs, field by field. Of a new record only what was filled in is said. */
export const changedFields = (before: Values, after: Values, names: AuditNames): ChangedField[] => {
  const all = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((field) => !unsaid.has(field))
  const said = before === null ? all.filter((field) => !isNothing(after?.[field]) && after?.[field] !== false) : all
  return said.map((field) => ({
    field,
    label: fieldText(field),
    before: before === null ? null : valueText(field, before[field], names),
    after: after === null ? null : valueText(field, after[field], names),
  }))
}
