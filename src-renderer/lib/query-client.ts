import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { queries } from './api'
import { isLocked, isSignedOut, problemOf } from './problem'

/** A call refused as signed out or locked sends the whole window back to the gate; the place in the URL stays. */
const backToGate = (error: unknown) => {
  if (isSignedOut(error)) queryClient.setQueryData(signedInKey, null)
  if (isLocked(error)) void queryClient.invalidateQueries({ queryKey: queries.system.state.key() })
}

/** Holds the signed-in staff user, or null. */
export const signedInKey = ['signed-in'] as const

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: backToGate }),
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
