import { useEffect } from 'react'
import { watchIdleTime } from '../lib/idle-time'
import { lockDesk } from '../lib/lock-desk'
import { useStudio } from '../lib/use-studio'

/** Locks the desk that nobody has used for as long as the studio says. */
export const IdleLock = () => {
  const { autoLockMinutes } = useStudio()
  useEffect(() => watchIdleTime(autoLockMinutes, () => void lockDesk()), [autoLockMinutes])
  return null
}
