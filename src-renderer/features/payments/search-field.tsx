import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useKeys } from '../../lib/keys'
import { Key } from '../../ui/key'
import type { MoneyListState } from './use-money-list'

interface SearchFieldProps<Row> {
  state: MoneyListState<Row>
  label: string
  placeholder: string
}

/** Finds from the first letter on; arrow down, Enter and Esc go on to the rows. */
export const SearchField = <Row,>({ state: { field, typed, rows }, label, placeholder }: SearchFieldProps<Row>) => {
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
      value={typed.text}
      autoComplete="off"
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
      onChange={(event) => typed.setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || !['ArrowDown', 'Enter', 'Escape'].includes(event.key)) return
        event.preventDefault()
        if (rows.current === null) field.current?.blur()
        else rows.focusCurrent()
      }}
    />
  )
}
