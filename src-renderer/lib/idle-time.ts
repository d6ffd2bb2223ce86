/** When a key or a pointer was last used in any tab of this browser, and after how many minutes that is too long. Outlives the page. */
const storageKey = 'trainerhub.activity'
const minuteMs = 60_000
/** Every key would be a write. */
const notedEveryMs = 2_000

interface Activity {
  at: number
  /** 0 = never. */
  lockAfterMinutes: number
}

const isActivity = (value: unknown): value is Activity =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'at') === 'number' &&
  typeof Reflect.get(value, 'lockAfterMinutes') === 'number'

const read = (): Activity | null => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    return isActivity(value) ? value : null
  } catch {
    return null
  }
}

export const noteActivity = (lockAfterMinutes: number): void =>
  localStorage.setItem(storageKey, JSON.stringify({ at: Date.now(), lockAfterMinutes }))

/** Somebody has just shown who they are: however long nobody was here before, the time begins anew. */
export const noteArrival = (): void => noteActivity(read()?.lockAfterMinutes ?? 0)

/** Milliseconds left before the desk asks who is there; null = never. A clock that was put back counts as no time. */
export const idleTimeLeft = (now: number, { at, lockAfterMinutes }: Activity): number | null =>
  lockAfterMinutes === 0 ? null : lockAfterMinutes * minuteMs - Math.max(0, now - at)

/** Also right after the page was closed meanwhile, or the computer slept. */
export const isIdleTooLong = (): boolean => {
  const activity = read()
  const left = activity === null ? null : idleTimeLeft(Date.now(), activity)
  return left !== null && left <= 0
}

const acts = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Calls once nobody has used a key or a pointer for so long. Answers the function that ends it. */
export const watchIdleTime = (lockAfterMinutes: number, onIdle: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let notedAt = 0
  const arm = () => {
    clearTimeout(timer)
    const left = idleTimeLeft(Date.now(), read() ?? { at: Date.now(), lockAfterMinutes })
    if (left !== null) timer = setTimeout(check, Math.max(left, 0) + 50)
  }
  // Another tab may have been used meanwhile.
  const check = () => (isIdleTooLong() ? onIdle() : arm())
  const onAct = () => {
    const now = Date.now()
    if (now - notedAt < notedEveryMs) return
    // After a sleep the first key is no sign of who presses it.
    if (isIdleTooLong()) return onIdle()
    notedAt = now
    noteActivity(lockAfterMinutes)
  }
  const onShown = () => document.visibilityState === 'visible' && check()
  noteActivity(lockAfterMinutes)
  arm()
  for (const act of acts) addEventListener(act, onAct, { capture: true, passive: true })
  document.addEventListener('visibilitychange', onShown)
  return () => {
    clearTimeout(timer)
    for (const act of acts) removeEventListener(act, onAct, { capture: true })
    document.removeEventListener('visibilitychange', onShown)
  }
}
