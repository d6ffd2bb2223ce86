import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useKeys } from '../../lib/keys'
import { Key } from '../../ui/key'

interface ClientsSearchFieldProps {
  field: RefObject<HTMLInputElement | null>
  text: string
  /** What is listed answers to what is typed. */
  isAnswered: boolean
  onType: (text: string) => void
  /** Arrow down and Esc: on to the rows. */
  onRows: () => void
  /** Enter: the first one found. */
  onFirst: () => void
}

/** Finds from the first letter on; Enter waits for the answer to what is typed. */
export const ClientsSearchField = ({ field, text, isAnswered, onType, onRows, onFirst }: ClientsSearchFieldProps) => {
  const isEnterWaiting = useRef(false)
  const [hasFocus, setHasFocus] = useState(false)
  useKeys(
    'Search clients',
    [
      { keys: 'Enter', label: 'open the first', isHint: true },
      { keys: '↓', label: 'to the rows', isHint: true },
      { keys: 'Esc', label: 'leave the field', isHint: true },
    ],
    { isOn: hasFocus },
  )
  useEffect(() => {
    if (!isAnswered || !isEnterWaiting.current) return
    isEnterWaiting.current = false
    onFirst()
  })
  return (
    <TextInput
      ref={field}
      aria-label="Search clients"
      placeholder="Name, phone, e-mail or number"
      leftSection={<IconSearch size={15} stroke={1.8} aria-hidden />}
      rightSection={<Key keys="/" />}
      value={text}
      autoComplete="off"
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
      onChange={(event) => {
        isEnterWaiting.current = false
        onType(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'ArrowDown' || event.key === 'Escape') {
          event.preventDefault()
          onRows()
        }
        if (event.key === 'Enter' && !event.ctrlKey && text.trim() !== '') {
          event.preventDefault()
          if (isAnswered) onFirst()
          else isEnterWaiting.current = true
        }
      }}
    />
  )
}
