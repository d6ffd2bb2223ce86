/** Where a column of the file goes. `fullName` is taken apart; `ignore` is left out. */
export const importFields = [
  'ignore',
  'firstName',
  'lastName',
  'fullName',
  'email',
  'phone',
  'birthday',
  'fitnessLevel',
  'goals',
  'tags',
  'notes',
  'emergencyName',
  'emergencyPhone',
  'emailConsent',
  'smsConsent',
] as const
export type ImportField = (typeof importFields)[number]

export const importEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type ImportEncoding = (typeof importEncodings)[number]

export const importSeparators = [',', ';', '\t', '|'] as const
export type ImportSeparator = (typeof importSeparators)[number]

export const dateOrders = ['day-month-year', 'month-day-year', 'year-month-day'] as const
export type DateOrder = (typeof dateOrders)[number]

export const rowOutcomes = ['new', 'fixed', 'duplicate_in_file', 'duplicate_existing', 'rejected'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** Fields that several columns may feed; their texts are put together. */
export const gatheredFields: readonly ImportField[] = ['ignore', 'notes', 'goals', 'tags']

/** The name of a field as people read it. */
export const importFieldLabels: Record<ImportField, string> = {
  ignore: 'Left out',
  firstName: 'First name',
  lastName: 'Last name',
  fullName: 'Full name',
  email: 'E-mail',
  phone: 'Phone',
  birthday: 'Birthday',
  fitnessLevel: 'Level',
  goals: 'Goals',
  tags: 'Tags',
  notes: 'Notes',
  emergencyName: 'Emergency contact',
  emergencyPhone: 'Emergency phone',
  emailConsent: 'E-mail consent',
  smsConsent: 'SMS consent',
}
