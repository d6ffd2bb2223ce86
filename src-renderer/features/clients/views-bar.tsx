import { Key } from '../../ui/key'
import { isSameSearch, searchOfView, type ClientsSearch } from './clients-search'

export interface SavedView {
  id: string
  name: string
  filters: Record<string, unknown>
}

/** As many as there are digits. */
export const mostByDigit = 9

/** One's own saved views, each by its digit. */
export const ViewsBar = ({
  views,
  look,
  onShow,
}: {
  views: readonly SavedView[]
  look: ClientsSearch
  onShow: (view: SavedView) => void
}) =>
  views.length === 0 ? null : (
    <div className="clients-views" role="group" aria-label="Saved views">
      {views.slice(0, mostByDigit).map((view, index) => (
        <button
          key={view.id}
          type="button"
          className="clients-view"
          aria-pressed={isSameSearch(searchOfView(view.filters), look)}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onShow(view)}
        >
          <span className="truncate">
            <bdi>{view.name}</bdi>
          </span>
          <Key keys={String(index + 1)} />
        </button>
      ))}
    </div>
  )
