import { IconPlus, type IconProps } from '@tabler/icons-react'
import { useRef, type ComponentType } from 'react'
import { useKeys } from '../lib/keys'
import type { Problem } from '../lib/problem'
import { useRows } from '../lib/use-rows'
import { ArchivedFold } from './archived-fold'
import { CatalogueTable, type CatalogueItem, type CatalogueTableProps } from './catalogue-table'
import { EmptyState } from './empty-state'
import { Failed } from './failed'
import { Key } from './key'
import { KeyButton } from './key-button'
import { LoadingLines } from './loading-lines'
import { SettingsPage, type SettingsFrame } from './settings-page'

interface CataloguePageProps<Item> extends SettingsFrame, Pick<CatalogueTableProps<Item>, 'columns' | 'link'> {
  title: string
  lead: string
  /** One of them in a word, as its button has it. */
  one: string
  icon: ComponentType<IconProps>
  /** Such as what: for whom has none yet. */
  example: string
  found: { data: { items: Item[] } | undefined; error: Error | null; refetch: () => unknown }
  onAdd: () => void
  onBringBack: (id: string) => void
  bringBackProblem: Problem | null
}

/** What is for sale, in Settings: what is offered, and below it what was archived. */
export const CataloguePage = <Item extends CatalogueItem>(props: CataloguePageProps<Item>) => {
  const { title, one, found, onAdd, columns, link, bringBackProblem } = props
  const root = useRef<HTMLDivElement>(null)
  const archivedRoot = useRef<HTMLDivElement>(null)
  const items = found.data?.items ?? []
  const offered = items.filter(({ isActive }) => isActive)
  const archived = items.filter(({ isActive }) => !isActive)
  const rows = useRows(
    root,
    offered.map(({ id }) => id),
  )
  const archivedRows = useRows(
    archivedRoot,
    archived.map(({ id }) => id),
    { isFocusedAtOnce: false },
  )
  const archivedLabel = `Archived ${title.toLowerCase()}`
  useKeys(title, [
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    { keys: 'A', label: `add ${one}`, run: onAdd, isHint: true },
  ])
  return (
    <SettingsPage
      nav={props.nav}
      title={title}
      lead={props.lead}
      acts={
        <KeyButton keys="A" leftSection={<IconPlus size={15} stroke={2} aria-hidden />} onClick={onAdd}>
          Add {one}
        </KeyButton>
      }
    >
      {found.error && <Failed what={`The ${one}s`} error={found.error} onRetry={() => void found.refetch()} />}
      {!found.data && !found.error && <LoadingLines count={5} />}
      {found.data && offered.length === 0 && (
        <EmptyState icon={props.icon} title={archived.length === 0 ? `No ${one} yet` : `No ${one} is sold`}>
          Press <Key keys="A" /> to add one, such as {props.example}.
        </EmptyState>
      )}
      <div ref={root}>
        {offered.length > 0 && <CatalogueTable label={title} list={offered} rows={rows} columns={columns} link={link} />}
      </div>
      {archived.length > 0 && (
        <div ref={archivedRoot}>
          <ArchivedFold label={archivedLabel} count={archived.length}>
            <CatalogueTable
              label={archivedLabel}
              list={archived}
              rows={archivedRows}
              columns={columns}
              link={link}
              onBringBack={props.onBringBack}
            />
          </ArchivedFold>
          {bringBackProblem && (
            <p className="problem" role="alert">
              {bringBackProblem.message} Open it to give it another name.
            </p>
          )}
        </div>
      )}
    </SettingsPage>
  )
}
