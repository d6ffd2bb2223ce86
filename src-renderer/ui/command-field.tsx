import { IconSearch } from '@tabler/icons-react'
import { openPalette } from '../lib/palette'
import { ariaKeys, Key } from './key'
import './command-field.css'

/** The way into the command bar for a hand on the mouse; drawn as the field it opens. */
export const CommandField = () => (
  <button type="button" className="command-field" aria-keyshortcuts={ariaKeys('Ctrl K')} onClick={openPalette}>
    <IconSearch size={15} stroke={1.8} aria-hidden />
    <span>Search or book</span>
    <Key keys="Ctrl K" />
  </button>
)
