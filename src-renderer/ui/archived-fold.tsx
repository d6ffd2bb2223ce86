import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import './table.css'

interface ArchivedFoldProps {
  /** `Archived packages`. */
  label: string
  count: number
  children: ReactNode
}

/** What is not offered any more, folded away below what is. */
export const ArchivedFold = ({ label, count, children }: ArchivedFoldProps) => {
  const [isOpen, setIsOpen] = useState(false)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <section aria-label={label}>
      <Button
        className="archived-fold"
        variant="subtle"
        aria-expanded={isOpen}
        leftSection={<Chevron size={14} stroke={1.9} aria-hidden />}
        onClick={() => setIsOpen(!isOpen)}
      >
        Archived, {count}
      </Button>
      {isOpen && children}
    </section>
  )
}
