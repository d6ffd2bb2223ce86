import { CloseButton, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useKeys } from '../lib/keys'
import { useFocusBack } from '../lib/use-focus-back'
import { PagePart } from './page-part'
import './dialog.css'

interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  size?: string | number
  children: ReactNode
}

/** Also where the dialog is not drawn closed, but goes away. */
const FocusBack = () => {
  useFocusBack()
  return null
}

/** Over the screen; nothing below it acts, Esc closes. */
export const Dialog = ({ title, isOpen, onClose, size = 'lg', children }: DialogProps) => {
  useKeys(title, [{ keys: 'Esc', label: 'close', run: onClose, isHint: true }], { isModal: true, isOn: isOpen })
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={size} closeOnEscape={false}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <div className="dialog-head">
            <Modal.Title>{title}</Modal.Title>
            <CloseButton aria-label="Close" onClick={onClose} />
          </div>
          <PagePart value={false}>{children}</PagePart>
          <FocusBack />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
