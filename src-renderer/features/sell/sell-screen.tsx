import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { useStudio } from '../../lib/use-studio'
import { Page } from '../../ui/page'
import { BasketTable } from './basket-table'
import { Catalogue } from './catalogue'
import { DiscountFields } from './discount-fields'
import { ReceiptSide } from './receipt-side'
import { SaleClient } from './sale-client'
import { doneText, SaleDone } from './sale-done'
import { SaleOffers } from './sale-offers'
import { isBegun, isEmpty, setSale, useSaleDraft } from './sale-draft'
import { saleSum } from './sale-sum'
import { soldTypeIds } from './sold-types'
import { swapSetAside, useSetAside } from './set-aside'
import { Tender } from './tender'
import { tenderMethods } from './tender-methods'
import { useClientMoney } from './use-client-money'
import { useKeptSale } from './use-kept-sale'
import { useOffers } from './use-offers'
import { useSellDesk } from './use-sell-desk'
import { useTill } from './use-till'
import './sell.css'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8']

/** What is sold, to whom, how it is paid, and the paper: one sale. The draft stays when the screen is left. */
export const SellScreen = () => {
  const studio = useStudio()
  const root = useRef<HTMLDivElement>(null)
  useKeptSale()
  const draft = useSaleDraft()
  const setAside = useSetAside((state) => state.draft)
  const till = useTill()
  const sum = saleSum(draft, till)
  const money = useClientMoney(draft.client)
  const desk = useSellDesk(root, till)
  const { done } = draft
  const { sale } = desk
  const offers = useOffers(draft, money, till, desk.goOn)
  const drawer = useQuery(queries.drawers.current.queryOptions()).data
  const isLocked = sale.isRunning || sale.isUnknown
  const searchClient = () => {
    desk.setSearching(true)
    desk.goTo('clientId')
  }
  useEffect(() => root.current?.focus({ preventScroll: true }), [])
  useKeys(
    'Sell',
    [
      { keys: 'F2', label: 'client', run: searchClient, isHint: true },
      { keys: 'F3', label: 'item', run: () => desk.goTo('item'), isHint: true },
      {
        keys: 'F4',
        label: 'discount',
        run: () => {
          setSale({ isDiscountOpen: true })
          desk.goTo('discount')
        },
        isHint: true,
      },
      ...tenderMethods.map(({ keys, label, method }) => ({ keys, label: label.toLowerCase(), run: () => desk.pay(method) })),
      { keys: 'F5 – F9', label: 'method', isHint: true },
      { keys: 'Enter', label: isEmpty(draft) ? 'add what is sold' : 'take payment', isHint: true },
      ...(desk.canUndo ? [{ keys: 'Ctrl Z', label: 'undo line', run: desk.undo, isHint: true }] : []),
      ...digits.map((keys, index) => ({ keys, label: `often sold ${keys}`, run: () => desk.addOftenSold(index) })),
      ...offers.map(({ keys, label, run }) => ({ keys, label: label.toLowerCase(), run })),
      { keys: 'Esc', label: 'leave the field', run: () => desk.goTo('') },
    ],
    { isOn: done === null && !isLocked },
  )
  const bookingSeed = draft.client && { clientId: draft.client.id, ...(done ? { amongTypeIds: soldTypeIds(done) } : {}) }
  const deskText = drawer === undefined ? studio.deskName : `${studio.deskName}, drawer ${drawer.drawer ? 'open' : 'closed'}`
  return (
    <Page title="Sell" sub={deskText} {...(bookingSeed ? { seed: bookingSeed } : {})}>
      <div
        className="sell"
        ref={root}
        tabIndex={-1}
        onChange={({ target }) => {
          if (target instanceof HTMLElement) desk.changed(target.dataset['path'])
        }}
        onKeyDown={(event) => {
          // With the focus in no part of it, Enter goes on to the money: an amount typed there by mistake has put things into the basket.
          if (event.key === 'Enter' && event.target === root.current && done === null) desk.enter()
        }}
      >
        <div className="sell-columns">
          <div className="sell-column" inert={isLocked || done !== null}>
            <Catalogue till={till} lines={draft.lines} error={desk.errors['item']} onPhrase={desk.takePhrase} onNext={desk.goOn} />
          </div>
          <section className="sell-basket" aria-label="Basket">
            {done ? (
              <SaleDone key={done.result.invoice.id + done.atMs} done={done} onNext={desk.clear} />
            ) : (
              <>
                <div className="sell-basket-top" inert={isLocked}>
                  {setAside && (
                    <p className="sell-aside-note">
                      <span>A sale is set aside.</span>
                      <Button size="compact-xs" onClick={swapSetAside}>
                        Bring it back
                      </Button>
                    </p>
                  )}
                  <SaleClient
                    draft={draft}
                    money={money}
                    currency={sum.currency}
                    errors={desk.errors}
                    isSearching={desk.isSearching}
                    isAdding={desk.isAdding}
                    onSearch={desk.setSearching}
                    onChoose={desk.choose}
                    onAdd={() => void desk.addClient()}
                    onNew={() => desk.goTo('newClient.phone')}
                  />
                  <SaleOffers offers={offers} currency={sum.currency} />
                  {desk.seedProblem && (
                    <p className="problem" role="alert">
                      {desk.seedProblem.message}
                    </p>
                  )}
                  <BasketTable
                    draft={draft}
                    sum={sum}
                    errors={desk.errors}
                    hasDigits={till.items.length > 0}
                    onChanged={desk.changed}
                    onRemove={desk.remove}
                    onNext={desk.goOn}
                  />
                  {draft.lines.length > 0 && <DiscountFields draft={draft} sum={sum} errors={desk.errors} />}
                  {isBegun(draft) && (
                    <Button size="xs" variant="subtle" className="sell-clear" onClick={desk.clear}>
                      Clear the sale
                    </Button>
                  )}
                </div>
                <Tender
                  draft={draft}
                  sum={sum}
                  errors={desk.errors}
                  problem={sale.problem && Object.keys(desk.errors).length === 0 ? sale.problem : null}
                  isRunning={sale.isRunning}
                  isUnknown={sale.isUnknown}
                  onChanged={desk.changed}
                  onMethod={desk.pay}
                  onTake={() => void desk.take()}
                  onAskAgain={sale.askAgain}
                />
              </>
            )}
          </section>
          <ReceiptSide draft={draft} sum={sum} till={till} money={money} />
        </div>
        <p className="sr-only" role="status" aria-label="Outcome">
          {done ? doneText(done) : ''}
        </p>
      </div>
    </Page>
  )
}
