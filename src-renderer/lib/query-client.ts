import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { queries } from './api'
import { showStoresOf } from './personal-store'
import { isDeskLocked, isLocked, isSignedOut, problemOf } from './problem'
import type { StaffUser } from './records'
import { hideToast } from './toast'

/** Who this window is for: a staff user, nobody, or whoever shows that the locked desk is theirs. */
export type DeskPerson = StaffUser | 'locked' | null

/** Holds the {@link DeskPerson}. */
export const signedInKey = ['signed-in'] as const

let emptiedFor: string | null = null

/** What the gate itself shows stays: the state of the studio. */
const isGateKey = (key: readonly unknown[]): boolean => key === signedInKey || (Array.isArray(key[0]) && key[0][0] === 'system')

/** Nothing that was read or written for one person is left in this window when another's screen, or none, is drawn. */
export const emptyWindowFor = (person: DeskPerson): void => {
  const staffUserId = person === null || person === 'locked' ? null : person.id
  if (staffUserId === emptiedFor) return
  emptiedFor = staffUserId
  queryClient.removeQueries({ predicate: ({ queryKey }) => !isGateKey(queryKey) })
  hideToast()
  showStoresOf(staffUserId)
}

/** The gate draws first: a screen that is still drawn without its person would break. */
const emptyOnceDrawn = () =>
  setTimeout(() => {
    const person = queryClient.getQueryData<DeskPerson>(signedInKey)
    if (person !== undefined) emptyWindowFor(person)
  })

export const deskIsOf = (person: DeskPerson): void => {
  const isAnybody = person !== null && person !== 'locked'
  if (isAnybody) emptyWindowFor(person)
  queryClient.setQueryData<DeskPerson>(signedInKey, person)
  if (!isAnybody) emptyOnceDrawn()
}

/** A call refused as signed out or locked sends the whole window back to the gate; the place in the URL stays. */
const backToGate = (error: unknown) => {
  if (isSignedOut(error)) deskIsOf(null)
  else if (isDeskLocked(error)) deskIsOf('locked')
  else if (isLocked(error)) void queryClient.invalidateQueries({ queryKey: queries.system.state.key() })
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // Asked by somebody who is no longer at the desk: it says nothing of the one who is.
      if (queryClient.getQueryCache().get(query.queryHash) === query) backToGate(error)
    },
  }),
  mutationCache: new MutationCache({ onError: backToGate }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && problemOf(error).code === 'NO_ANSWER',
    },
    mutations: { networkMode: 'always' },
  },
})
