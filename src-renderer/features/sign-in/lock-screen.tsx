import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../lib/api'
import type { StaffUser, SystemState } from '../../lib/records'
import { DoorPage } from '../../ui/door-page'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { PinForm } from './pin-form'
import { SignInScreen } from './sign-in-screen'

interface LockScreenProps {
  system: SystemState
  onTaken: (user: StaffUser) => void
}

/** People come and go in the settings of another desk. */
const askedAgainMs = 15_000

/** In front of a desk that somebody left: whoever takes it shows that they may. Nothing of the studio is behind it. */
export const LockScreen = ({ system, onTaken }: LockScreenProps) => {
  const [isByPassword, setIsByPassword] = useState(false)
  const desk = useQuery(queries.staff.atDesk.queryOptions({ refetchInterval: askedAgainMs }))
  if (isByPassword) return <SignInScreen system={system} onSignedIn={onTaken} onLeave={() => setIsByPassword(false)} />
  return (
    <DoorPage title="This desk is locked" studioName={system.studioName} isTraining={system.isTraining}>
      {desk.isPending && <LoadingLines count={4} />}
      {desk.isError && <Failed what="Who may take over" error={desk.error} onRetry={() => void desk.refetch()} />}
      {desk.data && (
        <PinForm
          people={desk.data.items}
          knownPins={new Map(system.demoSignIns.map(({ name, pin }) => [name, pin]))}
          lockedBy={desk.data.staffUserId}
          onTaken={onTaken}
          onPassword={() => setIsByPassword(true)}
        />
      )}
      {desk.isError && <Button onClick={() => setIsByPassword(true)}>Sign in with a password</Button>}
    </DoorPage>
  )
}
