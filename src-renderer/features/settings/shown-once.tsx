import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { RecoveryCode } from '../../ui/recovery-code'

interface ShownOnceProps {
  title: string
  /** For readers. */
  label: string
  code: string
  /** Whom it is for and until when. */
  children: ReactNode
  isPrintable?: boolean
  onClose: () => void
}

/** A secret the server answers a single time: closed, it is gone. */
export const ShownOnce = ({ title, label, code, children, isPrintable = false, onClose }: ShownOnceProps) => {
  const [isCopied, setIsCopied] = useState(false)
  const copyButton = useRef<HTMLButtonElement>(null)
  useEffect(() => copyButton.current?.focus(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    setIsCopied(true)
  }
  return (
    <section className="shown-once" aria-label={title}>
      <h3>{title}</h3>
      <p className="secondary">{children}</p>
      <RecoveryCode code={code} label={label} />
      <div className="form-acts">
        <Button
          ref={copyButton}
          leftSection={isCopied ? <IconCheck size={14} stroke={2} aria-hidden /> : <IconCopy size={14} stroke={1.8} aria-hidden />}
          onClick={() => void copy()}
        >
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
        {isPrintable && (
          <Button leftSection={<IconPrinter size={14} stroke={1.8} aria-hidden />} onClick={() => print()}>
            Print
          </Button>
        )}
        <span className="grow" />
        <Button variant="subtle" onClick={onClose}>
          It is written down, close
        </Button>
      </div>
    </section>
  )
}
