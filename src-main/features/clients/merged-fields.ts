import { mostPreferences } from '@shared/contract/client-shapes'
import { foldText } from '@shared/domain/search/fold-text'
import type { Consent } from './clients.repository'
import type { ClientFields } from './save-client.repository'

const strength: Record<Consent, number> = { unknown: 0, granted: 1, refused: 2 }

type Answer = [Consent, number | null]

/** A no on either side stays a no; what was answered at all is more than never asked; of two that say the same, the later. */
const strongerAnswer = (kept: Answer, gone: Answer): Answer => {
  const difference = strength[gone[0]] - strength[kept[0]]
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

const isSameWord = (a: string, b: string): boolean => foldText(a) === foldText(b)

/** Who to call belongs together: a number is not put beside somebody else’s name. */
const emergencyOf = (kept: ClientFields, gone: ClientFields): Pick<ClientFields, 'emergencyName' | 'emergencyPhone'> => {
  const isOnePerson = kept.emergencyName === null || gone.emergencyName === null || isSameWord(kept.emergencyName, gone.emergencyName)
  const isOneNumber = kept.emergencyPhone === null || gone.emergencyPhone === null || kept.emergencyPhone === gone.emergencyPhone
  if (!isOnePerson || !isOneNumber) return { emergencyName: kept.emergencyName, emergencyPhone: kept.emergencyPhone }
  return { emergencyName: kept.emergencyName ?? gone.emergencyName, emergencyPhone: kept.emergencyPhone ?? gone.emergencyPhone }
}

/** The one who stays, with blanks filled from the duplicate. */
export const mergedFields = (kept: ClientFields, gone: ClientFields): ClientFields => {
  const [emailConsent, emailConsentAt] = strongerAnswer([kept.emailConsent, kept.emailConsentAt], [gone.emailConsent, gone.emailConsentAt])
  const [smsConsent, smsConsentAt] = strongerAnswer([kept.smsConsent, kept.smsConsentAt], [gone.smsConsent, gone.smsConsentAt])
  return {
    firstName: kept.firstName,
    // “Grace” and “Grace Wanjiru” are one; “Anne Marie” without a last name is no “Anne Marie Kamau” unless the first names are the same.
    lastName: kept.lastName === '' && isSameWord(kept.firstName, gone.firstName) ? gone.lastName : kept.lastName,
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
