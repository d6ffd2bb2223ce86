import { useQuery } from '@tanstack/react-query'
import { api } from './api'
import { tellOtherTabs } from './desk-channel'
import { isIdleTooLong, noteArrival } from './idle-time'
import { isDeskLocked, isSignedOut } from './problem'
import { deskIsOf, emptyWindowFor, queryClient, signedInKey, type DeskPerson } from './query-client'
import type { StaffUser } from './records'

const whoIsAtTheDesk = async (): Promise<DeskPerson> => {
  try {
    if (isIdleTooLong()) {
      await api.staff.lock()
      return 'locked'
    }
    return await api.staff.me()
  } catch (error) {
    if (isSignedOut(error)) return null
    if (isDeskLocked(error)) return 'locked'
    throw error
  }
}

const askWhoIsAtTheDesk = async (): Promise<DeskPerson> => {
  const person = await whoIsAtTheDesk()
  emptyWindowFor(person)
  return person
}

/** Null when nobody is signed in. */
export const useSignedIn = (isEnabled: boolean) =>
  useQuery({ queryKey: signedInKey, queryFn: askWhoIsAtTheDesk, enabled: isEnabled, staleTime: Infinity })

/** The signed-in staff user; only inside the shell, where there is one. */
export const useMe = (): StaffUser => {
  const { data } = useSignedIn(true)
  if (!data || data === 'locked') throw new Error('Nobody is signed in.')
  return data
}

/** Somebody signed in, took the desk over, changed their own name, or signed out. */
export const setSignedIn = (user: StaffUser | null): void => {
  if (user) noteArrival()
  deskIsOf(user)
  tellOtherTabs('changed')
}

/** Outside of components, such as in a route's guard; null while the desk is locked, undefined before it is known. */
export const signedInUser = (): StaffUser | null | undefined => {
  const person = queryClient.getQueryData<DeskPerson>(signedInKey)
  return person === 'locked' ? null : person
}
