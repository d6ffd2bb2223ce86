import type { Db } from '../../data/db'

export interface ClientRow {
  id: string
  number: string
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  birthday: string | null
  fitnessLevel: 'beginner' | 'intermediate' | 'advanced' | 'athlete' | null
  goals: string
  preferences: string
  notes: string
  /** JSON array, in the order of the alphabet. */
  tags: string
  emergencyName: string | null
  emergencyPhone: string | null
  emailConsent: Consent
  emailConsentAt: number | null
  smsConsent: Consent
  smsConsentAt: number | null
  primaryTrainerId: string | null
  mergedIntoId: string | null
  erasedAt: number | null
  importId: string | null
  createdAt: number
  archivedAt: number | null
}

export type Consent = 'granted' | 'refused' | 'unknown'

export const clientColumns = `c.id, c.number, c.firstName, c.lastName, c.email, c.phone, c.birthday, c.fitnessLevel, c.goals, c.preferences, c.notes,
  (SELECT json_group_array(tag ORDER BY folded) FROM client_tag WHERE clientId = c.id) AS tags, c.emergencyName, c.emergencyPhone,
  c.emailConsent, c.emailConsentAt, c.smsConsent, c.smsConsentAt, c.primaryTrainerId, c.mergedIntoId, c.erasedAt, c.importId, c.createdAt, c.archivedAt`

export const findClient = (db: Db, id: string) => db.get<ClientRow>(`SELECT ${clientColumns} FROM client c WHERE c.id = ?`, [id])

/** A trainer sees clients who are theirs, or have or had a booking with them. */
export const ofTrainer = '(c.primaryTrainerId = ? OR EXISTS (SELECT 1 FROM client_trainer x WHERE x.trainerId = ? AND x.clientId = c.id))'

export const isClientOf = async (db: Db, clientId: string, trainerId: string): Promise<boolean> =>
  (await db.get(`SELECT 1 AS found FROM client c WHERE c.id = ? AND ${ofTrainer}`, [clientId, trainerId, trainerId])) !== undefined
