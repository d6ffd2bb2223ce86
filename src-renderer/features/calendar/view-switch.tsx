import { Link } from '@tanstack/react-router'
import { calendarViews, searchOf, type CalendarLook, type CalendarView } from './calendar-search'

const viewNames: Record<CalendarView, string> = { day: 'Day', week: 'Week', month: 'Month', list: 'List' }

/** Links, so that a view can be opened beside another one and single keys go on acting. */
export const ViewSwitch = ({ date, look }: { date: string; look: CalendarLook }) => (
  <nav className="view-switch" aria-label="View">
    {calendarViews.map((view, index) => (
      <Link
        key={view}
        to="/calendar/$date"
        params={{ date }}
        search={searchOf({ ...look, view })}
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={view === look.view ? 'page' : undefined}
        aria-label={viewNames[view]}
        aria-keyshortcuts={String(index + 1)}
      >
        {viewNames[view].charAt(0)}
        <span className="view-rest">{viewNames[view].slice(1)}</span>
      </Link>
    ))}
  </nav>
)
