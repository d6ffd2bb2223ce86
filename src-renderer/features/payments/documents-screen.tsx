import { IconFileInvoice } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { documentKindNames, type DocumentKind } from '../../lib/payment-words'
import { useFileSaver } from '../../lib/save-file'
import { ChoiceBar, choiceKeys } from './choice-bar'
import { DocumentPanel } from './document-panel'
import type { DocumentsSearch } from './documents-search'
import { DocumentsTable } from './documents-table'
import { foundList, pageOf, paged } from './found-list'
import { MoneyList } from './money-list'
import { SearchField } from './search-field'
import { useTypedSearch } from './typed-search'
import { useMoneyList } from './use-money-list'

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
  const typed = useTypedSearch()
  const { document: openedFor, ...filters } = search
  const found = useInfiniteQuery(
    queries.documents.list.infiniteOptions({
      ...paged,
      input: (cursor: string | undefined) => ({
        ...filters,
        ...pageOf(typed.q, cursor),
        sort: '-issuedAt' as const,
      }),
    }),
  )
  const [mailingId, setMailing] = useState<string | null>(null)
  const state = useMoneyList(
    foundList(found, (row) => row),
    {
      idOf: ({ id }) => id,
      typed,
      isFiltered: Object.keys(filters).length > 0,
      onClear: () => onSearch({}),
      openedFor,
      onClose: () => setMailing(null),
    },
  )
  const { rows, panel } = state
  const pdf = useFileSaver((input: { id: string }) => api.documents.pdf(input))
  const kind = (chosen: DocumentKind | 'all') => {
    const { kind: _, ...rest } = filters
    onSearch(chosen === 'all' ? rest : { ...rest, kind: chosen })
  }
  const id = panel.shownId ?? rows.current
  const mail = (of: string) => {
    panel.show(of === rows.current ? null : of)
    setMailing(of)
  }
  useKeys(
    'Documents',
    state.keysAround([
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
    ]),
  )
  return (
    <>
      <MoneyList
        at="/payments/documents"
        state={state}
        what="The documents"
        empty={{
          icon: IconFileInvoice,
          title: 'No document yet',
          narrowedTitle: 'No document in this choice',
          text: 'Each sale issues an invoice, each payment a receipt, each refund a refund note.',
        }}
        table={<DocumentsTable documents={state.list} rows={rows} onOpen={() => panel.show()} />}
      >
        <div className="money-filters" role="search" aria-label="Narrow the documents">
          <div className="money-bar">
            <SearchField state={state} label="Search documents" placeholder="Number or client" />
            <ChoiceBar label="Kind" choices={choices} chosen={search.kind ?? 'all'} onChoose={kind} />
          </div>
        </div>
        {pdf.problem !== null && (
          <p className="problem money-problem" role="alert">
            {pdf.problem}
          </p>
        )}
      </MoneyList>
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
            onClose={state.close}
          />
        </aside>
      )}
    </>
  )
}
