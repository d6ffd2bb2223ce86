import { foldText } from '../search/fold-text'

type Consent = 'granted' | 'refused' | 'unknown'

interface Name {
  firstName: string
  lastName: string
}

interface Contact {
  emergencyName: string | null
  emergencyPhone: string | null
}

const strength: Record<Consent, number> = { unknown: 0, granted: 1, refused: 2 }

/** Above 0 where the first outweighs the second: a no stays a no, and what was answered at all is more than never asked. */
export const consentDifference = (one: Consent, other: Consent): number => strength[one] - strength[other]

/** “Grace” and “Grace Wanjiru” are one; “Anne Marie” without a last name is no “Anne Marie Kamau” unless the first names are the same. */
export const takesLastName = (kept: Name, gone: Pick<Name, 'firstName'>): boolean =>
  kept.lastName === '' && foldText(kept.firstName) === foldText(gone.firstName)

/** Who to call belongs together: a number is not put beside somebody else’s name. */
export const isOneContact = (kept: Contact, gone: Contact): boolean => {
  const isOnePerson =
    kept.emergencyName === null || gone.emergencyName === null || foldText(kept.emergencyName) === foldText(gone.emergencyName)
  const isOneNumber = kept.emergencyPhone === null || gone.emergencyPhone === null || kept.emergencyPhone === gone.emergencyPhone
  return isOnePerson && isOneNumber
}
