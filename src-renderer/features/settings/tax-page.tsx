import { IconPlus, IconReceiptTax } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useKeys } from '../../lib/keys'
import { useTaxRates } from '../../lib/tax-rates'
import { useRows } from '../../lib/use-rows'
import { ArchivedFold } from '../../ui/archived-fold'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { TaxPricesForm } from './tax-prices-form'
import { TaxRateForm } from './tax-rate-form'
import { TaxRatesTable } from './tax-rates-table'
import './settings.css'

/** How prices and tax go together, and the rates. */
export const TaxPage = ({ nav }: SettingsFrame) => {
  const root = useRef<HTMLDivElement>(null)
  const archivedRoot = useRef<HTMLDivElement>(null)
  const found = useTaxRates()
  const [openedId, setOpened] = useState<string | null>(null)
  const rates = found.data?.items ?? []
  const offered = rates.filter(({ isActive }) => isActive)
  const archived = rates.filter(({ isActive }) => !isActive)
  const rows = useRows(
    root,
    offered.map(({ id }) => id),
  )
  const archivedRows = useRows(
    archivedRoot,
    archived.map(({ id }) => id),
    { isFocusedAtOnce: false },
  )
  const add = () => setOpened('new')
  const opened = rates.find(({ id }) => id === openedId) ?? null
  const leave = () => {
    setOpened(null)
    rows.focusCurrent()
  }
  useKeys('Tax rates', [
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    { keys: 'A', label: 'add rate', run: add, isHint: true },
  ])
  return (
    <SettingsPage
      nav={nav}
      title="Tax"
      lead="Printed on each document, for each rate. Invoices keep the rate they were issued with."
      acts={
        <KeyButton keys="A" leftSection={<IconPlus size={15} stroke={2} aria-hidden />} onClick={add}>
          Add rate
        </KeyButton>
      }
    >
      {found.isError && <Failed what="The tax rates" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={3} />}
      {found.data && (
        <>
          {offered.length === 0 && (
            <EmptyState icon={IconReceiptTax} title="No tax rate">
              Nothing is taxed. Press <Key keys="A" /> to add a rate.
            </EmptyState>
          )}
          <div ref={root}>
            {offered.length > 0 && <TaxRatesTable label="Tax rates" rates={offered} rows={rows} onOpen={({ id }) => setOpened(id)} />}
          </div>
          {archived.length > 0 && (
            <div ref={archivedRoot}>
              <ArchivedFold label="Archived tax rates" count={archived.length}>
                <TaxRatesTable label="Archived tax rates" rates={archived} rows={archivedRows} onOpen={({ id }) => setOpened(id)} />
              </ArchivedFold>
            </div>
          )}
          <div className="settings-body tax-forms">
            {(openedId === 'new' || opened) && <TaxRateForm key={openedId} rate={opened} onLeave={leave} />}
            <TaxPricesForm standard={rates.find(({ isDefault }) => isDefault)} />
          </div>
        </>
      )}
    </SettingsPage>
  )
}
