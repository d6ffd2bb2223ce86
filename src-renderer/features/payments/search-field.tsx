import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState, type RefObject } from 'react'
import { useKeys } from '../../lib/keys'
import { Key } from '../../ui/key'

interface SearchFieldProps {
  field: RefObject<HTMLInputElement | null>
  label: string
  placeholder: string
  text: string
  onType: (text: string) => void
  /** Arrow down, Enter and Esc: on to the rows. */
  onRows: () => void
}

/** Finds from the first letter on; the way on is to the rows. */
export const SearchField = ({ field, label, placeholder, text, onType, onRows }: SearchFieldProps) => {
  const [hasFocus, setHasFocus] = useState(false)
  useKeys(
    label,
    [
      { keys: '↓', label: 'to the rows', isHint: true },
      { keys: 'Esc', label: 'leave the field', isHint: true },
    ],
    { isOn: hasFocus },
  )
  return (
    <TextInput
      ref={field}
      className="money-search"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={15} stroke={1.8} aria-hidden />}
      rightSection={<Key keys="/" />}
      value={text}
      autoComplete="off"
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || !['ArrowDown', 'Enter', 'Escape'].includes(event.key)) return
        event.preventDefault()
        onRows()
      }}
    />
  )
}
