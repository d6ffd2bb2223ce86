import type { StaffUser } from '../../lib/records'
import { useStudioTime } from '../../lib/use-studio'
import { ShownOnce } from './shown-once'
import { staffName } from './staff-words'

export interface IssuedCode {
  user: StaffUser
  code: string
  expiresAt: string
}

/** The code, and what the person it is for does with it. */
export const OneTimeCode = ({ issued: { user, code, expiresAt }, onClose }: { issued: IssuedCode; onClose: () => void }) => {
  const { dayAndTime } = useStudioTime()
  return (
    <ShownOnce
      title={user.isInvited ? `${staffName(user)} is invited` : `One-time code for ${staffName(user)}`}
      label="One-time code"
      code={code}
      onClose={onClose}
    >
      {user.firstName} opens the sign-in page of any desk, chooses <b>Use a one-time code</b>, types {user.email}, this code and a new
      password. Good once, until {dayAndTime(expiresAt)}. It is shown only now.
    </ShownOnce>
  )
}
