import { Temporal } from 'temporal-polyfill'

/** The next nights the clocks of a zone go forward and back, far enough ahead that no hour of them is over. */
export const nextClockChanges = (timeZone: string): { forward: string; back: string } => {
  const days: { forward?: string; back?: string } = {}
  let at = Temporal.Now.zonedDateTimeISO(timeZone).add({ days: 2 })
  while (days.forward === undefined || days.back === undefined) {
    const change = at.getTimeZoneTransition('next')
    if (change === null) throw new Error(`The clocks of ${timeZone} do not change.`)
    const isForward = change.offsetNanoseconds > change.subtract({ seconds: 1 }).offsetNanoseconds
    days[isForward ? 'forward' : 'back'] ??= change.toPlainDate().toString()
    at = change
  }
  return { forward: days.forward, back: days.back }
}
