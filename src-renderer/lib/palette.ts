import { announceBooked } from './panel'
import { createPersonal } from './personal-store'

interface PaletteState {
  isOpen: boolean
  /** Kept when the command bar is left, until what it says is done. */
  typed: string
  /** The part to give the focus back to. */
  opener: HTMLElement | null
}

export const usePalette = createPersonal<PaletteState>(() => ({ isOpen: false, typed: '', opener: null }))

export const openPalette = (): void => {
  // A session booked before, drawn only now, does not take the focus away from what is typed.
  announceBooked(null)
  usePalette.setState(({ isOpen, opener }) => ({
    isOpen: true,
    opener: isOpen ? opener : document.activeElement instanceof HTMLElement ? document.activeElement : null,
  }))
}

/** What was typed stays for the next time. */
export const closePalette = (): void => {
  const { opener } = usePalette.getState()
  usePalette.setState({ isOpen: false })
  if (opener?.isConnected) opener.focus()
}

export const typeIntoPalette = (typed: string): void => usePalette.setState({ typed })
