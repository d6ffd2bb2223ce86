import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { amountText } from '../../lib/money'
import { methodText } from '../../lib/method-text'
import { Failed } from '../../ui/failed'
import { ariaKeys, Key } from '../../ui/key'
import { LoadingLines } from '../../ui/loading-lines'
import { SectionTitle } from '../../ui/section-title'
import { itemPhrase, itemsNamed, type ItemPhrase } from './item-phrase'
import { oftenSold } from './often-sold'
import type { BasketLine } from './sale-draft'
import type { CatalogueItem, Till } from './use-till'

export type Phrase = ItemPhrase<CatalogueItem>

interface CatalogueProps {
  till: Till
  lines: readonly BasketLine[]
  error: string | undefined
  onPhrase: (phrase: Phrase) => void
  /** Enter with nothing typed: on to the money. */
  onNext: () => void
}

const groups = [
  { kind: 'package', title: 'Packages' },
  { kind: 'membership', title: 'Memberships' },
  { kind: 'single_session', title: 'Single sessions' },
] as const

const phraseText = (phrase: Phrase, currency: string): string => {
  if (phrase.kind === 'tender') return `Enter: ${methodText(phrase.method)}${phrase.amountText === '' ? '' : ` ${phrase.amountText}`}`
  if (phrase.kind === 'item')
    return `Enter adds ${phrase.quantity} × ${phrase.item.name}, ${amountText(phrase.item.priceMinor, currency)} each`
  const what = phrase.description === '' ? 'a free line' : `“${phrase.description}”`
  return `Enter adds ${phrase.quantity > 1 ? `${phrase.quantity} × ` : ''}${what}${phrase.priceText === '' ? '' : ` at ${phrase.priceText}`}`
}

const isIn = (item: CatalogueItem, lines: readonly BasketLine[]): boolean =>
  lines.some(({ item: sold }) => Object.values(sold).includes(item.id))

export const Catalogue = ({ till, lines, error, onPhrase, onNext }: CatalogueProps) => {
  const { items, currency, catalogue } = till
  const [typed, setTyped] = useState('')
  const hintId = useId()
  const phrase = itemPhrase(typed, items, currency)
  const found = typed.trim() === '' || phrase?.kind !== 'item' ? items : itemsNamed(items, typed)
  const shown = found.length > 0 ? found : phrase?.kind === 'item' ? [phrase.item] : items
  const add = (item: CatalogueItem) => onPhrase({ kind: 'item', item, quantity: 1 })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!phrase) return onNext()
    setTyped('')
    onPhrase(phrase)
  }
  const row = (item: CatalogueItem) => (
    <li key={item.id}>
      <button type="button" onClick={() => add(item)}>
        <span>{item.name}</span>
        <small>{item.detail}</small>
        <em>{amountText(item.priceMinor, currency)}</em>
      </button>
    </li>
  )
  const tiles = oftenSold(items)
  return (
    <section className="sell-catalogue" aria-label="Items">
      <TextInput
        aria-label="Item"
        aria-describedby={hintId}
        aria-keyshortcuts={ariaKeys('F3')}
        data-path="item"
        placeholder="Item, amount, or: cash 11000"
        leftSection={<IconSearch size={15} stroke={1.8} aria-hidden />}
        rightSection={<Key keys="F3" />}
        rightSectionWidth={40}
        autoComplete="off"
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p className="sell-phrase" id={hintId} role="status">
        {phrase && phraseText(phrase, currency)}
      </p>
      {catalogue.isError && <Failed what="The catalogue" error={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {catalogue.isPending && <LoadingLines />}
      {catalogue.data && items.length === 0 && (
        <p className="sell-empty">
          Nothing is on offer yet: packages, memberships and session types are added in Settings. An amount sells as a free line.
        </p>
      )}
      {typed.trim() === '' && tiles.length > 0 && (
        <>
          <SectionTitle>Often sold</SectionTitle>
          <ul className="sell-tiles">
            {tiles.map((item, index) => (
              <li key={item.id}>
                <button
                  type="button"
                  data-in={isIn(item, lines) || undefined}
                  aria-keyshortcuts={String(index + 1)}
                  onClick={() => add(item)}
                >
                  <b>{item.name}</b>
                  <Key keys={String(index + 1)} />
                  <span className="sell-tile-detail" title={item.detail}>
                    {item.detail}
                  </span>
                  <em>{amountText(item.priceMinor, currency)}</em>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {groups.map(({ kind, title }) => {
        const members = shown.filter((item) => item.kind === kind && (typed.trim() !== '' || !tiles.includes(item)))
        return (
          members.length > 0 && (
            <div key={kind}>
              <SectionTitle>{title}</SectionTitle>
              <ul className="sell-items">{members.map(row)}</ul>
            </div>
          )
        )
      })}
    </section>
  )
}
