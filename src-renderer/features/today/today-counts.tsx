import type { GroupName, TodayGroup } from './today-groups'

const sumOf = (groups: readonly TodayGroup[], ...names: GroupName[]): number =>
  groups.filter(({ name }) => names.includes(name)).reduce((sum, { rows }) => sum + rows.length, 0)

/** The day in one line. */
export const TodayCounts = ({ groups }: { groups: readonly TodayGroup[] }) => {
  const late = sumOf(groups, 'Late')
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <p className="today-counts">
      <span>
        <b>{all}</b> {all === 1 ? 'session' : 'sessions'}
      </span>
      <span>
        <b>{sumOf(groups, 'Done')}</b> done
      </span>
      <span>
        <b>{sumOf(groups, 'On the floor')}</b> on the floor
      </span>
      {late > 0 && (
        <span className="is-late">
          <b>{late}</b> late
        </span>
      )}
      <span>
        <b>{sumOf(groups, 'Next two hours', 'Later')}</b> to come
      </span>
    </p>
  )
}
