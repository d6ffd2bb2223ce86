import { Button, type ButtonProps } from '@mantine/core'
import type { MouseEventHandler, ReactNode, Ref } from 'react'
import { ariaKeys, Key } from './key'
import { useIsBesidePanel } from './page-part'

interface KeyButtonProps extends ButtonProps {
  /** Drawn on the button and told to assistive technology; acting on it is the screen's business. */
  keys?: string
  children: ReactNode
  onClick?: MouseEventHandler<HTMLButtonElement>
  type?: 'button' | 'submit'
  ref?: Ref<HTMLButtonElement>
  'aria-label'?: string
  /** The name a screen finds it by to give it the focus. */
  'data-path'?: string
}

/** A button that carries its key. */
export const KeyButton = ({ keys, variant = 'default', children, type = 'button', ...rest }: KeyButtonProps) => {
  const isBeside = useIsBesidePanel()
  const drawn = isBeside && variant === 'filled' ? 'default' : variant
  return (
    <Button
      variant={drawn}
      type={type}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      rightSection={keys === undefined ? undefined : <Key keys={keys} onSolid={drawn === 'filled'} />}
      {...rest}
    >
      {children}
    </Button>
  )
}
