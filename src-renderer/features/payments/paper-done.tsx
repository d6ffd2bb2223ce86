import { Button } from '@mantine/core'
import { IconAlertCircle, IconCircleCheckFilled, IconDownload } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Outputs } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { useFileSaver } from '../../lib/save-file'
import { KeyButton } from '../../ui/key-button'
import type { CashCount } from './count-words'
import './paper-done.css'

interface PaperDoneProps {
  /** What it is called: `Refund note`. */
  paper: string
  make: () => Promise<Outputs['documents']['pdf']>
  tone?: CashCount['tone']
  onClose: () => void
  /** What was done. */
  children: ReactNode
}

/** The end of a dialog: what was done, and its paper. */
export const PaperDone = ({ paper, make, tone, onClose, children }: PaperDoneProps) => {
  const pdf = useFileSaver<void>(make)
  const name = paper.toLowerCase()
  // The dialog was open before this came into it: nothing else brings the focus here.
  const save = useRef<HTMLButtonElement>(null)
  useEffect(() => save.current?.focus(), [])
  useKeys(paper, [{ keys: 'P', label: `save the ${name}`, run: pdf.save, isHint: true }])
  return (
    <div className="paper-done">
      <p role="status" data-tone={tone}>
        {tone === 'warning' || tone === 'danger' ? (
          <IconAlertCircle size={18} aria-hidden />
        ) : (
          <IconCircleCheckFilled size={18} aria-hidden />
        )}
        <span>{children}</span>
      </p>
      {pdf.problem !== null && (
        <p className="problem" role="alert">
          {pdf.problem}
        </p>
      )}
      <div className="form-acts">
        <Button variant="subtle" onClick={onClose}>
          Close
        </Button>
        <KeyButton
          ref={save}
          keys="P"
          variant="filled"
          loading={pdf.isSaving}
          leftSection={<IconDownload size={15} stroke={1.8} aria-hidden />}
          onClick={() => pdf.save()}
        >
          Save the {name}
        </KeyButton>
      </div>
    </div>
  )
}
