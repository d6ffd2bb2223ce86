import type { Tx } from '../../data/db'
import type { Consent } from './clients.repository'

export interface ClientFields {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  birthday: string | null
  fitnessLevel: string | null
  goals: string
  preferences: string
  notes: string
  emergencyName: string | null
  emergencyPhone: string | null
  emailConsent: Consent
  emailConsentAt: number | null
  smsConsent: Consent
  smsConsentAt: number | null
  primaryTrainerId: string | null
}

const dateOrNull = (at: number | null): Date | null => (at === null ? null : new Date(at))
const dated = (fields: ClientFields) => ({
  ...fields,
  emailConsentAt: dateOrNull(fields.emailConsentAt),
  smsConsentAt: dateOrNull(fields.smsConsentAt),
})

export const insertClient = (tx: Tx, row: ClientFields & { sortName: string; id: string; number: string; createdAt: number }) =>
  tx.client.create({ data: { ...row, ...dated(row), createdAt: new Date(row.createdAt) }, select: { id: true } })

export const updateClientRow = (tx: Tx, id: string, change: ClientFields & { sortName: string }) =>
  tx.client.update({ where: { id }, data: { ...change, ...dated(change) }, select: { id: true } })

export const setArchived = (tx: Tx, id: string, archivedAt: number | null) =>
  tx.client.update({ where: { id }, data: { archivedAt: dateOrNull(archivedAt) }, select: { id: true } })
