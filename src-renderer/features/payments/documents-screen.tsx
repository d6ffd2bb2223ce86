import { IconFileInvoice, IconX } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, queries } from '../../lib/api'
import { useKeepFocus } from '../../lib/use-keep-focus'
import { useKeys } from '../../lib/keys'
import { documentKindNames, type DocumentKind } from '../../lib/payment-words'
import { useFileSaver } from '../../lib/save-file'
import { useRows } from '../../lib/use-rows'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { ChoiceBar, choiceKeys } from './choice-bar'
import { DocumentPanel } from './document-panel'
import type { DocumentsSearch } from './documents-search'
import { DocumentsTable } from './documents-table'
import { MoneyPage } from './money-page'
import { SearchField } from './search-field'
import { ShowMore } from './show-more'
import { useTypedSearch } from './typed-search'
import { useListPanel } from './use-list-panel'

const pageSize = 50
const plurals: Record<DocumentKind, string> = { invoice: 'Invoices', receipt: 'Receipts', refund_note: 'Refund notes' }
const choices = [
  { value: 'all', label: 'All' },
  ...(Object.keys(documentKindNames) as DocumentKind[]).map((value) => ({ value, label: plurals[value] })),
] as const satisfies { value: DocumentKind | 'all'; label: string }[]

interface DocumentsScreenProps {
  search: DocumentsSearch
  onSearch: (search: DocumentsSearch) => void
}

/** Every invoice, receipt and refund note, as it was issued. */
export const DocumentsScreen = ({ search, onSearch }: DocumentsScreenProps) => {
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { text, setText, q } = useTypedSearch()
  const { document: openedFor, ...filters } = search
  const found = useInfiniteQuery(
    queries.documents.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...filters,
        ...(q === undefined ? {} : { q }),
        ...(cursor === undefined ? {} : { cursor }),
        limit: pageSize,
        sort: '-issuedAt' as const,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const documents = found.data?.pages.flatMap(({ items }) => items) ?? []
  const rows = useRows(
    root,
    documents.map(({ id }) => id),
    { isFocusedAtOnce: openedFor === undefined },
  )
  const panel = useListPanel(rows.current, openedFor)
  const [mailingId, setMailing] = useState<string | null>(null)
  const pdf = useFileSaver((input: { id: string }) => api.documents.pdf(input))
  useKeepFocus(root, documents, rows.focusCurrent)
  const isListed = openedFor !== undefined && documents.some(({ id }) => id === openedFor)
  useEffect(() => {
    if (isListed) root.current?.querySelector<HTMLElement>(`[data-row="${openedFor}"]`)?.focus()
  }, [isListed, openedFor])
  const isNarrowed = text !== '' || Object.keys(filters).length > 0
  const clear = () => {
    setText('')
    onSearch({})
  }
  const close = () => {
    panel.close()
    setMailing(null)
    rows.focusCurrent()
  }
  const kind = (chosen: DocumentKind | 'all') => {
    const { kind: _, ...rest } = filters
    onSearch(chosen === 'all' ? rest : { ...rest, kind: chosen })
  }
  const id = panel.shownId ?? rows.current
  const mail = (of: string) => {
    panel.show(of === rows.current ? null : of)
    setMailing(of)
  }
  useKeys('Documents', [
    { keys: '/', label: 'search', run: () => field.current?.select(), isHint: true },
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    ...(id === null
      ? []
      : [
          { keys: 'D', label: 'save PDF', run: () => pdf.save({ id }), isHint: true },
          { keys: 'E', label: 'e-mail', run: () => mail(id), isHint: true },
        ]),
    ...(panel.shownId === null ? [] : [{ keys: 'P', label: 'print', run: () => window.print(), isHint: true }]),
    ...choiceKeys(choices, kind),
    ...(found.hasNextPage ? [{ keys: 'M', label: 'show more', run: () => void found.fetchNextPage() }] : []),
    ...(isNarrowed ? [{ keys: 'X', label: 'show everything', run: clear, isHint: true }] : []),
    ...(panel.shownId === null ? [] : [{ keys: 'Esc', label: 'close', run: close, isHint: true }]),
  ])
  return (
    <>
      <MoneyPage at="/payments/documents">
        <div className="money-filters" role="search" aria-label="Narrow the documents">
          <div className="money-bar">
            <SearchField
              field={field}
              label="Search documents"
              placeholder="Number or client"
              text={text}
              onType={setText}
              onRows={() => (rows.current === null ? field.current?.blur() : rows.focusCurrent())}
            />
            <ChoiceBar label="Kind" choices={choices} chosen={search.kind ?? 'all'} onChoose={kind} />
          </div>
        </div>
        {pdf.problem !== null && (
          <p className="problem money-problem" role="alert">
            {pdf.problem}
          </p>
        )}
        {found.isError && <Failed what="The documents" error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <LoadingLines count={10} />}
        {found.data && documents.length === 0 && (
          <EmptyState
            icon={IconFileInvoice}
            title={isNarrowed ? 'No document in this choice' : 'No document yet'}
            act={
              isNarrowed && (
                <KeyButton keys="X" leftSection={<IconX size={14} stroke={1.8} aria-hidden />} onClick={clear}>
                  Show everything
                </KeyButton>
              )
            }
          >
            Each sale issues an invoice, each payment a receipt, each refund a refund note.
          </EmptyState>
        )}
        <div ref={root} onFocus={({ target }) => target.dataset['row'] !== openedFor && panel.follow()}>
          {documents.length > 0 && <DocumentsTable documents={documents} rows={rows} onOpen={() => panel.show()} />}
        </div>
        <ShowMore
          shown={documents.length}
          total={found.data?.pages[0]?.total ?? 0}
          pageSize={pageSize}
          isLoading={found.isFetchingNextPage}
          onMore={() => void found.fetchNextPage()}
        />
      </MoneyPage>
      {panel.shownId !== null && (
        <aside className="detail document-detail" aria-label="Document">
          <DocumentPanel
            key={panel.shownId}
            documentId={panel.shownId}
            isSaving={pdf.isSaving}
            isMailing={mailingId === panel.shownId}
            onPdf={(of) => pdf.save({ id: of })}
            onMail={mail}
            onMailed={() => setMailing(null)}
            onShow={(of) => panel.show(of)}
            onClose={close}
          />
        </aside>
      )}
    </>
  )
}
