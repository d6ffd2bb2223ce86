import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../../lib/api'
import type { SessionType } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import type { useRows } from '../../lib/use-rows'
import { SessionTypeRow } from './session-type-row'
import { SessionTypesTable } from './session-types-table'

/** What is not offered any more, folded away. */
export const ArchivedTypes = ({ types, rows }: { types: readonly SessionType[]; rows: ReturnType<typeof useRows> }) => {
  const [isOpen, setIsOpen] = useState(false)
  const bringBack = useCommand(api.sessionTypes.update, {
    changes: ['sessionTypes'],
    onDone: ({ name }) => showToast(`${name} is offered again`),
  })
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <section aria-label="Archived session types">
      <Button
        className="archived-fold"
        variant="subtle"
        aria-expanded={isOpen}
        leftSection={<Chevron size={14} stroke={1.9} aria-hidden />}
        onClick={() => setIsOpen(!isOpen)}
      >
        Archived, {types.length}
      </Button>
      {bringBack.problem && (
        <p className="problem" role="alert">
          {bringBack.problem.message} Open it to give it another name.
        </p>
      )}
      {isOpen && (
        <SessionTypesTable label="Archived session types" hasActs>
          <tbody>
            {types.map((type) => (
              <SessionTypeRow key={type.id} type={type} rows={rows} onBringBack={() => bringBack.run({ id: type.id, isActive: true })} />
            ))}
          </tbody>
        </SessionTypesTable>
      )}
    </section>
  )
}
