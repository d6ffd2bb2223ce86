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

const idOf = (person: DeskPerson): string | null => (person === null || person === 'locked' ? null : person.id)

const forgetAnswers = () => queryClient.removeQueries({ predicate: ({ queryKey }) => !isGateKey(queryKey) })

const showOwnStores = () => {
  hideToast()
  showStoresOf(emptiedFor)
}

/** Nothing that was read or written for one person is left in this window when another's screen, or none, is drawn. */
export const emptyWindowFor = (person: DeskPerson): void => {
  if (idOf(person) === emptiedFor) return
  emptiedFor = idOf(person)
  forgetAnswers()
  showOwnStores()
}

export const deskIsOf = (person: DeskPerson): void => {
  const isLeft = idOf(person) === null && emptiedFor !== null
  if (isLeft) {
    emptiedFor = null
    forgetAnswers()
  } else emptyWindowFor(person)
  queryClient.setQueryData<DeskPerson>(signedInKey, person)
  // Once the gate, told by a timer before this one, is drawn: a screen still drawn while its person is gone would break.
  if (isLeft) setTimeout(showOwnStores)
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
