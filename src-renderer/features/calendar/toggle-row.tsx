import { IconCheck } from '@tabler/icons-react'
import type { ComponentProps } from 'react'

interface ToggleRowProps extends ComponentProps<'button'> {
  isOn: boolean
  label: string
}

/** A box to tick. A button, so that single keys go on acting while it has the focus. */
export const ToggleRow = ({ isOn, label, ...rest }: ToggleRowProps) => (
  <button type="button" role="checkbox" aria-checked={isOn} className="toggle-row" {...rest}>
    <span className="toggle-box" aria-hidden>
      {isOn && <IconCheck size={12} stroke={3} />}
    </span>
    {label}
  </button>
)
