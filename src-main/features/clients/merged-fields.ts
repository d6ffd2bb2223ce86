import { mostPreferences } from '@shared/contract/client-shapes'
import { consentDifference, isOneContact, takesLastName } from '@shared/domain/clients/merge-rules'
import type { Consent } from './clients.repository'
import type { ClientFields } from './save-client.repository'

type Answer = [Consent, number | null]

/** Of two that say the same, the later. */
const strongerAnswer = (kept: Answer, gone: Answer): Answer => {
  const difference = consentDifference(gone[0], kept[0])
  if (difference !== 0) return difference > 0 ? gone : kept
  return (gone[1] ?? 0) > (kept[1] ?? 0) ? gone : kept
}

const joinedNotes = (kept: string, gone: string): string => {
  if (gone === '' || kept.includes(gone)) return kept
  return kept === '' ? gone : `${kept}\n\n${gone}`
}

/** The survivor's own, and of the duplicate's as many as the form takes. */
const joinedPreferences = (kept: string, gone: string): string => {
  const own = JSON.parse(kept) as Record<string, string>
  const more = Object.entries(JSON.parse(gone) as Record<string, string>).filter(([name]) => !Object.hasOwn(own, name))
  return JSON.stringify(Object.fromEntries([...Object.entries(own), ...more].slice(0, mostPreferences)))
}

const emergencyOf = (kept: ClientFields, gone: ClientFields): Pick<ClientFields, 'emergencyName' | 'emergencyPhone'> => {
  if (!isOneContact(kept, gone)) return { emergencyName: kept.emergencyName, emergencyPhone: kept.emergencyPhone }
  return { emergencyName: kept.emergencyName ?? gone.emergencyName, emergencyPhone: kept.emergencyPhone ?? gone.emergencyPhone }
}

/** The one who stays, with blanks filled from the duplicate. */
export const mergedFields = (kept: ClientFields, gone: ClientFields): ClientFields => {
  const [emailConsent, emailConsentAt] = strongerAnswer([kept.emailConsent, kept.emailConsentAt], [gone.emailConsent, gone.emailConsentAt])
  const [smsConsent, smsConsentAt] = strongerAnswer([kept.smsConsent, kept.smsConsentAt], [gone.smsConsent, gone.smsConsentAt])
  return {
    firstName: kept.firstName,
    lastName: takesLastName(kept, gone) ? gone.lastName : kept.lastName,
    email: kept.email ?? gone.email,
    phone: kept.phone ?? gone.phone,
    birthday: kept.birthday ?? gone.birthday,
    fitnessLevel: kept.fitnessLevel ?? gone.fitnessLevel,
    goals: kept.goals === '[]' ? gone.goals : kept.goals,
    preferences: joinedPreferences(kept.preferences, gone.preferences),
    notes: joinedNotes(kept.notes, gone.notes),
    ...emergencyOf(kept, gone),
    emailConsent,
    emailConsentAt,
    smsConsent,
    smsConsentAt,
    primaryTrainerId: kept.primaryTrainerId ?? gone.primaryTrainerId,
  }
}
