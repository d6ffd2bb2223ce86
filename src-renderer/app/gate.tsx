import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { fromIso } from '@shared/domain/time/instant'
import { RestoreHere } from '../features/settings/restore-here'
import { SetupScreen } from '../features/setup/setup-screen'
import { LockScreen } from '../features/sign-in/lock-screen'
import { SignInScreen } from '../features/sign-in/sign-in-screen'
import { UnlockScreen } from '../features/unlock/unlock-screen'
import { changed } from '../lib/changed'
import { hearOtherTabs } from '../lib/desk-channel'
import { deskIsOf, queryClient, signedInKey } from '../lib/query-client'
import { setSignedIn, useSignedIn } from '../lib/signed-in'
import { setStudioNow } from '../lib/studio-clock'
import { useSystemState } from '../lib/use-studio'
import { Failed } from '../ui/failed'
import { LoadingLines } from '../ui/loading-lines'
import { DoorFrame } from './door-frame'
import { routerForPerson } from './router'

/** Which door stands between this window and the studio: set-up, unlock, sign-in, or none. The place in the URL waits behind it. */
export const Gate = () => {
  const system = useSystemState()
  const [isSettingUp, setIsSettingUp] = useState(false)
  const state = system.data?.state
  const signedIn = useSignedIn(state === 'open' && !isSettingUp)
  const now = system.data?.now
  useEffect(() => {
    if (now !== undefined) setStudioNow(fromIso(now))
  }, [now])
  useEffect(
    () => hearOtherTabs((news) => (news === 'locked' ? deskIsOf('locked') : void queryClient.invalidateQueries({ queryKey: signedInKey }))),
    [],
  )
  if (system.isError && !system.data) return <Failed what="The studio" error={system.error} onRetry={() => void system.refetch()} />
  if (!system.data) return <LoadingLines />
  if (state === 'new' || isSettingUp) {
    return (
      <DoorFrame>
        <SetupScreen
          system={system.data}
          restore={RestoreHere}
          onMade={() => setIsSettingUp(true)}
          onOpened={(user) => {
            setSignedIn(user)
            setIsSettingUp(false)
            void changed(['system'])
          }}
        />
      </DoorFrame>
    )
  }
  if (state === 'locked') {
    return (
      <DoorFrame>
        <UnlockScreen system={system.data} onUnlocked={() => void changed(['system'])} />
      </DoorFrame>
    )
  }
  if (signedIn.isError) return <Failed what="The sign-in" error={signedIn.error} onRetry={() => void signedIn.refetch()} />
  if (signedIn.data === undefined) return <LoadingLines />
  if (signedIn.data === null) {
    return (
      <DoorFrame>
        <SignInScreen system={system.data} onSignedIn={setSignedIn} />
      </DoorFrame>
    )
  }
  if (signedIn.data === 'locked') {
    return (
      <DoorFrame>
        <LockScreen system={system.data} onTaken={setSignedIn} />
      </DoorFrame>
    )
  }
  return <Inside key={signedIn.data.id} />
}

/** The place in the URL, where this person may be there: the one before them perhaps might. */
const Inside = () => {
  const [router] = useState(routerForPerson)
  return <RouterProvider router={router} />
}
