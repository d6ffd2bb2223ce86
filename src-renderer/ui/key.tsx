import './key.css'

interface KeyProps {
  /** As drawn, such as `G T`; a space separates keys pressed one after the other, or held together with Ctrl, Alt or Shift. */
  keys: string
  onSolid?: boolean
}

/** Key hint chip. Decoration: the control itself carries `aria-keyshortcuts`. */
export const Key = ({ keys, onSolid }: KeyProps) => (
  <span className="keys" data-on={onSolid ? 'solid' : undefined} aria-hidden>
    {keys.split(' ').map((part, index) => (part === '–' ? <span key={index}>–</span> : <kbd key={index}>{part}</kbd>))}
  </span>
)

const ariaNames: Record<string, string> = {
  Ctrl: 'Control',
  Esc: 'Escape',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
}

/** The same keys for assistive technology: `Control+Enter`. A sequence has no such form and is left out. */
export const ariaKeys = (keys: string): string | undefined => {
  const parts = keys.split(' ')
  const isChord = parts.slice(0, -1).every((part) => ['Ctrl', 'Alt', 'Shift'].includes(part))
  return isChord ? parts.map((part) => ariaNames[part] ?? part).join('+') : undefined
}
