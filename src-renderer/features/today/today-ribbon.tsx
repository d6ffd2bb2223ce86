import { toIso, type Instant } from '@shared/domain/time/instant'
import { useStudioTime } from '../../lib/use-studio'
import { barMs, nextRush, rushBars } from './rush'
import type { TodayGroup } from './today-groups'

/** A label on every fourth bar: two hours apart. */
const labelEvery = 4
/** One bar at the end is narrower than a label. */
const fewestUnderLabel = 2

/** How full the day is by half hours, and where it stands. */
export const TodayRibbon = ({ groups, now }: { groups: readonly TodayGroup[]; now: Instant }) => {
  const { timeOf } = useStudioTime()
  const bars = rushBars(groups)
  const [first] = bars
  if (!first) return null
  const most = Math.max(...bars.map(({ count }) => count))
  const rush = nextRush(bars, now)
  const share = (now - first.from) / (bars.length * barMs)
  return (
    <div
      className="today-ribbon"
      role="img"
      aria-label={rush ? `Fullest from now on: ${timeOf(toIso(rush.from))}, ${rush.count} at once` : 'No session to come'}
    >
      <div className="ribbon-bars">
        {bars.map(({ from, count }) => (
          <i key={from} data-past={from + barMs <= now || undefined} style={{ height: `${(count / most) * 100}%` }} />
        ))}
        {share >= 0 && share <= 1 && <b style={{ left: `${share * 100}%` }} />}
      </div>
      <div className="ribbon-hours">
        {bars
          .filter((_, index) => index % labelEvery === 0)
          .map(({ from }, index) => ({ from, rank: index * labelEvery }))
          .filter(({ rank }) => bars.length - rank >= fewestUnderLabel)
          .map(({ from, rank }) => (
            <span key={from} style={{ left: `${(rank / bars.length) * 100}%` }}>
              {timeOf(toIso(from))}
            </span>
          ))}
      </div>
    </div>
  )
}
