import { useEffect, useState, type RefObject } from 'react'
import type { Client } from '../../lib/records'
import { withItem, withoutLine } from './basket'
import type { Phrase } from './catalogue'
import { itemPhrase } from './item-phrase'
import { oftenSold } from './often-sold'
import { takeNewPrices } from './price-changes'
import { emptySale, setSale, useSaleDraft, type BasketLine, type SaleMethod } from './sale-draft'
import { fieldOnScreen, saleErrors, withoutError, type SaleErrors } from './sale-errors'
import { saleInput } from './sale-input'
import { saleSum } from './sale-sum'
import { focusField } from './sell-focus'
import { useNewClient } from './sale-client'
import { withMethod } from './tender-methods'
import { useSale } from './use-sale'
import { useSeed } from './use-seed'
import type { Till } from './use-till'

/** Everything a person does at Sell, by key or by hand; the draft is the store's. */
export const useSellDesk = (root: RefObject<HTMLElement | null>, till: Till) => {
  const [errors, setErrors] = useState<SaleErrors>({})
  const [focused, setFocused] = useState<{ path: string } | null>(null)
  const [isSearching, setSearching] = useState(false)
  const [removed, setRemoved] = useState<{ lines: BasketLine[] } | null>(null)
  // Once what is to be focused is drawn.
  useEffect(() => {
    if (focused === null) return
    if (focused.path === '') root.current?.focus({ preventScroll: true })
    else focusField(root.current, focused.path)
  }, [focused, root])
  const goTo = (path: string) => setFocused({ path })
  const show = (found: SaleErrors) => {
    setErrors(found)
    const [first] = Object.keys(found)
    if (first === undefined) return
    // Of money in parts only one part has its fields on screen: that with the error comes forward.
    const [, part] = /^tender\.([^.]+)\./.exec(first) ?? []
    if (part !== undefined) setSale({ currentTender: part })
    goTo(first)
  }
  const newClient = useNewClient(show)
  const sale = useSale((problem) => {
    if (problem.code === 'PRICE_CHANGED') void takeNewPrices()
    const path = fieldOnScreen(problem.field, useSaleDraft.getState())
    if (path !== null) show({ [path]: problem.message })
  })
  const isLocked = sale.isRunning || sale.isUnknown
  const { isUnknown } = sale
  // Nothing can be typed until the outcome is known: the focus is on the way to it.
  useEffect(() => {
    if (isUnknown) setFocused({ path: 'take' })
  }, [isUnknown])
  const sumNow = () => saleSum(useSaleDraft.getState(), till)
  const amountPath = () => `tender.${useSaleDraft.getState().currentTender}.amount`
  /** On to the money once there is something to pay. */
  const goOn = () => {
    const { lines, invoice, newClient: typed } = useSaleDraft.getState()
    goTo(typed ? 'newClient.phone' : lines.length > 0 || invoice ? amountPath() : '')
  }
  const change = (part: Parameters<typeof setSale>[0]) => {
    setErrors({})
    sale.clear()
    setSale(part)
  }

  /** What was wrong with a field is no longer said once the field changes. */
  const changed = (path: string | undefined) => {
    if (path === undefined) return
    const left = withoutError(errors, path)
    if (Object.keys(left).length === Object.keys(errors).length) return
    setErrors(left)
    sale.clear()
  }
  const pay = (method: SaleMethod, amountText = '') => {
    if (isLocked) return
    const { tenders, currentTender } = withMethod(useSaleDraft.getState(), method, sumNow())
    change({
      tenders: amountText === '' ? tenders : tenders.map((row) => (row.key === currentTender ? { ...row, amountText } : row)),
      currentTender,
    })
    goTo(method === 'cash' || amountText !== '' ? amountPath() : `tender.${currentTender}.reference`)
  }
  const takePhrase = (phrase: Phrase) => {
    if (isLocked) return
    const { lines } = useSaleDraft.getState()
    if (phrase.kind === 'item') return change({ invoice: null, lines: withItem(lines, till.lineOf(phrase.item, phrase.quantity)) })
    if (phrase.kind === 'free') {
      const added = withItem(lines, till.freeLine(phrase.description, phrase.priceText, phrase.quantity))
      change({ invoice: null, lines: added })
      const key = added.at(-1)?.key ?? ''
      return goTo(phrase.description === '' ? `line.${key}.name` : phrase.priceText === '' ? `line.${key}.price` : 'item')
    }
    // Money without anything sold: a free line of that amount.
    if (lines.length === 0 && useSaleDraft.getState().invoice === null && phrase.amountText !== '') {
      change({ lines: withItem([], till.freeLine('Sale', phrase.amountText)) })
    }
    pay(phrase.method, phrase.amountText)
  }
  const remove = (key: string) => {
    const { lines } = useSaleDraft.getState()
    const at = lines.findIndex((line) => line.key === key)
    setRemoved({ lines })
    change({ lines: withoutLine(lines, key) })
    const next = lines[at + 1] ?? lines[at - 1]
    goTo(next ? `line.${next.key}.quantity` : 'item')
  }
  const undo = () => {
    if (!removed) return
    change({ lines: removed.lines })
    setRemoved(null)
  }
  const choose = (client: Client) => {
    setSearching(false)
    change({ client, newClient: null, clientText: '', isEmailed: client.emailConsent !== 'refused' })
    goOn()
  }
  const addClient = async (): Promise<boolean> => {
    const added = await newClient.add(useSaleDraft.getState())
    if (added) setErrors({})
    return added !== null
  }
  const take = async () => {
    if (isLocked || newClient.isAdding) return
    const found = saleErrors(useSaleDraft.getState(), sumNow())
    if (Object.keys(found).length > 0) return show(found)
    if (useSaleDraft.getState().newClient !== null && !(await addClient())) return
    setErrors({})
    sale.take(saleInput(useSaleDraft.getState(), sumNow()))
  }
  const clear = () => {
    setRemoved(null)
    setSearching(false)
    setErrors({})
    sale.clear()
    useSaleDraft.setState(emptySale(), true)
    goTo('')
  }
  const seedProblem = useSeed(till, (phrase) => {
    setErrors({})
    setSearching(false)
    const read = phrase === null ? null : itemPhrase(phrase, till.items, till.currency)
    if (read) return takePhrase(read)
    // Whoever went on typing meanwhile keeps the caret.
    const focus = document.activeElement
    if (focus === root.current || !root.current?.contains(focus)) goOn()
  })

  return {
    errors,
    sale,
    seedProblem,
    isSearching,
    isAdding: newClient.isAdding,
    canUndo: removed !== null,
    goTo,
    goOn,
    enter: () => {
      const { lines, invoice } = useSaleDraft.getState()
      if (lines.length > 0 || invoice !== null) goOn()
      else void take()
    },
    changed,
    setSearching,
    pay,
    takePhrase,
    addOftenSold: (index: number) => {
      const item = oftenSold(till.items)[index]
      if (item) takePhrase({ kind: 'item', item, quantity: 1 })
    },
    remove,
    undo,
    choose,
    addClient: async () => {
      if (await addClient()) goOn()
    },
    take,
    clear,
  }
}
