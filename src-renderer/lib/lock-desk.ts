import { api } from './api'
import { tellOtherTabs } from './desk-channel'
import { problemOf } from './problem'
import { deskIsOf, queryClient, signedInKey } from './query-client'

const retryMs = 2_000

const isStillLocked = () => queryClient.getQueryData(signedInKey) === 'locked'

/** The screen is gone at once, here and in every tab; the server is told until it knows. */
export const lockDesk = async (): Promise<void> => {
  deskIsOf('locked')
  tellOtherTabs('locked')
  while (isStillLocked()) {
    try {
      await api.staff.lock()
      return
    } catch (error) {
      // Any answer means that it knows: the desk was locked before, or its sign-in has ended.
      if (problemOf(error).code !== 'NO_ANSWER') return
      await new Promise((later) => setTimeout(later, retryMs))
    }
  }
}
