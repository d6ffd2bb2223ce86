import { createContext, useContext } from 'react'
import { usePanel } from '../lib/panel'

/** True for what is part of a page; a dialog over it is none. */
export const PagePart = createContext(false)

/** One act at a time is filled: while the panel beside the page is open it is the panel's, and the page's own is drawn outlined. */
export const useIsBesidePanel = (): boolean => {
  const isPagePart = useContext(PagePart)
  const isPanelOpen = usePanel(({ isBooking, moving }) => isBooking || moving !== null)
  return isPagePart && isPanelOpen
}
