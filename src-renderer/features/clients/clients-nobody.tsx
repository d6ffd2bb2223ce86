import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { EmptyState } from '../../ui/empty-state'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'

interface NobodyFoundProps {
  /** The words searched. */
  typed: string
  hasFilters: boolean
  mayAdd: boolean
  onAdd: () => void
  onClear: () => void
}

/** Why the list is empty, and what fills it. */
export const NobodyFound = ({ typed, hasFilters, mayAdd, onAdd, onClear }: NobodyFoundProps) => {
  if (typed === '' && !hasFilters)
    return (
      <EmptyState icon={IconUserPlus} title="No client yet">
        {mayAdd ? (
          <>
            Press <Key keys="A" /> to add the first one, or add one while booking.
          </>
        ) : (
          'Clients who are booked here are listed here.'
        )}
      </EmptyState>
    )
  const clear = (
    <KeyButton keys="X" onClick={onClear}>
      Clear filters
    </KeyButton>
  )
  if (typed === '')
    return (
      <EmptyState icon={IconSearch} title="Nobody fits these filters" act={clear}>
        With fewer of them there are more clients.
      </EmptyState>
    )
  return (
    <EmptyState
      icon={IconSearch}
      title={`Nobody found for “${typed}”`}
      act={
        <div className="clients-nobody-acts">
          {mayAdd && (
            <KeyButton keys="Enter" leftSection={<IconUserPlus size={15} stroke={1.8} aria-hidden />} onClick={onAdd}>
              Add “{typed}” as a client
            </KeyButton>
          )}
          {hasFilters && clear}
        </div>
      }
    >
      Part of a name or e-mail, digits of a phone, or the client number will do.
    </EmptyState>
  )
}
