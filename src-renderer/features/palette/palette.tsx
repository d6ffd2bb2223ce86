import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../../lib/keys'
import { closePalette, openPalette, usePalette } from '../../lib/palette'
import type { PaletteScreen } from './palette-acts'
import { PaletteContent } from './palette-content'
import './palette.css'

interface PaletteProps {
  /** Every screen this person can go to. */
  screens: readonly PaletteScreen[]
  onBooked: (onDate: string) => void
}

/** Ctrl K: go anywhere, find anybody, book by a phrase. Esc leaves it and keeps what was typed. */
export const Palette = ({ screens, onBooked }: PaletteProps) => {
  const isOpen = usePalette((palette) => palette.isOpen)
  const navigate = useNavigate()
  useKeys('Anywhere', [{ keys: 'Ctrl K', label: 'search, book by a phrase', run: openPalette }])
  return (
    <Modal.Root
      opened={isOpen}
      onClose={closePalette}
      closeOnEscape={false}
      returnFocus={false}
      size="45rem"
      yOffset="min(5.5rem, 6vh)"
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'palette', overlay: 'palette-scrim' }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Search or book">
        <PaletteContent screens={screens} onBooked={onBooked} navigate={navigate} />
      </Modal.Content>
    </Modal.Root>
  )
}
