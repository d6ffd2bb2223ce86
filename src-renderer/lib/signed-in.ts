import { useQuery } from '@tanstack/react-query'
import { api } from './api'
import { isSignedOut } from './problem'
import { queryClient, signedInKey } from './query-client'
import type { StaffUser } from './records'

const askWhoIsSignedIn = async (): Promise<StaffUser | null> => {
  try {
    return await api.staff.me()
  } catch (error) {
    if (isSignedOut(error)) return null
    throw error
  }
}

/** Null when nobody is signed in. */
export const useSignedIn = (isEnabled: boolean) =>
  useQuery({ queryKey: signedInKey, queryFn: askWhoIsSignedIn, enabled: isEnabled, staleTime: Infinity })

/** The signed-in staff user; only inside the shell, where there is one. */
export const useMe = (): StaffUser => {
  const { data } = useSignedIn(true)
  if (!data) throw new Error('Nobody is signed in.')
  return data
}

export const setSignedIn = (user: StaffUser | null): void => {
  if (user === null) queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey !== signedInKey && !isGateKey(queryKey) })
  queryClient.setQueryData(signedInKey, user)
}

/** What the gate itself shows stays: the state of the studio. */
const isGateKey = (key: readonly unknown[]): boolean => Array.isArray(key[0]) && key[0][0] === 'system'

/** Outside of components, such as in a route's guard; undefined before it is known. */
export const signedInUser = (): StaffUser | null | undefined => queryClient.getQueryData<StaffUser | null>(signedInKey)
