import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { isSameSearch, searchText, type ClientsSearch } from './clients-search'

/** How the list was last looked at, while the app is open: coming back to it by its key finds it that way. */
let last: { look: ClientsSearch; row: number } = { look: {}, row: 0 }

export const rememberRow = (row: number): void => {
  last = { ...last, row }
}
/** The list as it was left, and the row in it. */
export const rememberedList = (): { look: ClientsSearch; row: number } => last
/** The row to begin with: the one the list was left at, where it still shows the same. */
export const rememberedRow = (look: ClientsSearch): number => (isSameSearch(last.look, look) ? last.row : 0)

/** Longer than the pause between two letters. */
const addressDelayMs = 250

/** What is shown, changed at once; the address follows, and where the address is changed by somebody else, it leads. */
export const useClientsLook = (address: ClientsSearch) => {
  const navigate = useNavigate()
  const [look, setLook] = useState<ClientsSearch>(() => (Object.keys(address).length === 0 ? last.look : address))
  const [text, setText] = useState(look.q ?? '')
  const written = useRef(JSON.stringify(address))
  const drawn = JSON.stringify(look)
  useEffect(() => {
    if (!isSameSearch(last.look, look)) last = { look, row: 0 }
    if (written.current === drawn) return undefined
    const timer = setTimeout(() => {
      written.current = drawn
      void navigate({ to: '/clients', search: look, replace: true })
    }, addressDelayMs)
    return () => clearTimeout(timer)
  }, [drawn]) // oxlint-disable-line react/exhaustive-deps -- what is looked at, by its words
  const addressed = JSON.stringify(address)
  useEffect(() => {
    if (addressed === written.current) return
    written.current = addressed
    setLook(address)
    setText(address.q ?? '')
  }, [addressed]) // oxlint-disable-line react/exhaustive-deps -- the address, by its words
  const change = (next: ClientsSearch) => setLook((before) => (isSameSearch(before, next) ? before : next))
  return {
    look,
    text,
    type: (typed: string) => {
      setText(typed)
      const q = searchText(typed)
      const { q: _, ...rest } = look
      change(q === undefined ? rest : { q, ...rest })
    },
    /** Filters and order; the typed words stay as they are. */
    change,
    show: (next: ClientsSearch) => {
      change(next)
      setText(next.q ?? '')
    },
  }
}
