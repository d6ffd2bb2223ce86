import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { isDesk, isOffice } from '../../lib/access'
import { useKeys } from '../../lib/keys'
import { useMe } from '../../lib/signed-in'
import { useStudio } from '../../lib/use-studio'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { Page } from '../../ui/page'
import { useClientList } from './client-list'
import { keepClientDraft } from './client-form-draft'
import { valuesOfTyped } from './client-form-values'
import { ClientsActs } from './clients-acts'
import { ClientsChips } from './clients-chips'
import { ClientsExport } from './clients-export'
import { ClientsFilterButton } from './clients-filter-button'
import { filtersInWords } from './clients-filter-words'
import { useClientsLook } from './clients-look'
import { NobodyFound } from './clients-nobody'
import { ClientsPrint, useClientsPrint } from './clients-print'
import { isNarrowed, searchOfView, type ClientsSearch } from './clients-search'
import { ClientsSearchField } from './clients-search-field'
import { ClientsTable } from './clients-table'
import { ClientsTop } from './clients-top'
import { useClientWords } from './clients-words'
import { mayExportClients } from './clients-export-access'
import { mostByDigit, ViewsBar, type SavedView } from './views-bar'
import { ViewsButton } from './views-button'
import '../../ui/table.css'
import './clients-list.css'

/** Everybody the studio knows: searched as it is typed, narrowed, put in order, and all of it in the address. */
export const ClientsScreen = ({ search }: { search: ClientsSearch }) => {
  const me = useMe()
  const studio = useStudio()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const focusRows = useRef(() => {})
  const [open, setOpen] = useState<'filters' | 'views' | 'export' | null>(null)
  const close = () => setOpen(null)
  const { look, text, type, change, show } = useClientsLook(search)
  const list = useClientList(look)
  const { trainers, views, names, sinceText } = useClientWords(look)
  const paper = useClientsPrint()
  const filters = filtersInWords(look, names)
  const mayAdd = isDesk(me.role)
  const mayExport = mayExportClients(me.role, studio)
  const typed = look.q ?? ''
  const openClient = (clientId: string) => void navigate({ to: '/clients/$clientId', params: { clientId } })
  const add = () => void navigate({ to: '/clients/new' })
  const addTyped = () => {
    keepClientDraft('new', valuesOfTyped(typed))
    add()
  }
  const clear = () => show(look.sort === undefined ? {} : { sort: look.sort })
  const showView = (view: SavedView) => show(searchOfView(view.filters))
  useKeys('Clients', [
    { keys: '/', label: 'search', run: () => field.current?.select(), isHint: true },
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    { keys: 'F', label: 'filter', run: () => setOpen('filters'), isHint: true },
    ...(isNarrowed(look) ? [{ keys: 'X', label: 'clear', run: clear, isHint: true }] : []),
    { keys: 'V', label: 'views', run: () => setOpen('views'), isHint: true },
    ...views.slice(0, mostByDigit).map((view, index) => ({ keys: String(index + 1), label: view.name, run: () => showView(view) })),
    ...(mayAdd ? [{ keys: 'A', label: 'add client', run: add, isHint: true }] : []),
    ...(isOffice(me.role) ? [{ keys: 'I', label: 'import', run: () => void navigate({ to: '/clients/import' }), isHint: true }] : []),
    ...(mayExport && list.total > 0 ? [{ keys: 'E', label: 'export', run: () => setOpen('export'), isHint: true }] : []),
    ...(list.total > 0 ? [{ keys: 'P', label: 'print', run: () => void paper.print(list.shown), isHint: true }] : []),
  ])
  const total = list.total.toLocaleString('en-GB')
  return (
    <Page
      title="Clients"
      sub={list.isPending ? undefined : isNarrowed(list.shown) ? `${total} found` : total}
      acts={
        <ClientsActs
          mayAdd={mayAdd}
          mayImport={isOffice(me.role)}
          mayExport={mayExport && list.total > 0}
          onAdd={add}
          onExport={() => setOpen('export')}
        />
      }
    >
      <div className="clients">
        <ClientsTop>
          <div className="clients-bar">
            <ClientsSearchField
              field={field}
              text={text}
              isAnswered={list.isAnswered || list.error !== null}
              onType={type}
              onRows={() => (list.total > 0 ? focusRows.current() : field.current?.blur())}
              onFirst={() => {
                if (list.firstRow) openClient(list.firstRow.id)
                else if (typed !== '' && mayAdd && list.error === null) addTyped()
              }}
            />
            <ClientsFilterButton
              look={look}
              trainers={[...trainers.values()]}
              isOpen={open === 'filters'}
              onOpen={() => setOpen('filters')}
              onClose={close}
              onChange={change}
            />
            <ViewsButton
              views={views}
              look={look}
              isOpen={open === 'views'}
              onOpen={() => setOpen('views')}
              onClose={close}
              onShow={showView}
            />
            <ViewsBar views={views} look={look} onShow={showView} />
          </div>
          <ClientsChips look={look} filters={filters} onChange={change} onClear={clear} />
        </ClientsTop>
        <p className="sr-only" role="status">
          {list.isAnswered && isNarrowed(look) ? `${total} found` : ''}
        </p>
        {list.error !== null && <Failed what="The clients" error={list.error} onRetry={list.retry} />}
        {list.isPending && <LoadingLines count={10} />}
        {list.isAnswered && list.total === 0 && (
          <NobodyFound
            typed={typed}
            hasFilters={filters.length > 0}
            mayAdd={mayAdd}
            onAdd={typed === '' ? add : addTyped}
            onClear={clear}
          />
        )}
        {list.error === null && list.total > 0 && (
          <ClientsTable
            shown={list.shown}
            total={list.total}
            isBusy={!list.isAnswered}
            trainers={trainers}
            sinceText={sinceText}
            focusRows={focusRows}
            onSort={(sort) => {
              const { sort: _, ...rest } = look
              change(sort === 'lastName' ? rest : { ...rest, sort })
            }}
            onOpen={({ id }) => openClient(id)}
          />
        )}
        {paper.sheet && (
          <ClientsPrint
            {...paper.sheet}
            narrowedBy={[...(typed === '' ? [] : [`“${typed}”`]), ...filters.map(({ words }) => words)]}
            trainers={trainers}
            sinceText={sinceText}
          />
        )}
      </div>
      <ClientsExport look={list.shown} total={list.total} isOpen={open === 'export'} onClose={close} />
    </Page>
  )
}
