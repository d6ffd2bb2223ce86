import { TextInput } from '@mantine/core'
import { useState, type FocusEventHandler, type ReactNode } from 'react'
import { dayLabel } from '@shared/domain/time/day-label'
import { addDays, type Day } from '@shared/domain/time/zone'
import { dayFromText } from '@shared/domain/time/day-from-text'

interface DayFieldProps {
  label: string
  /** Empty while nothing is chosen or what is typed is no day. */
  value: Day | ''
  onChange: (day: Day | '') => void
  today: Day
  error?: ReactNode
  description?: string
  onBlur?: FocusEventHandler<HTMLInputElement>
  'data-path'?: string
  autoFocus?: boolean
}

/** A day as people write it: `10 June`, `thu`, `tomorrow`, `+7`. Arrow up and down go a day forward and back. */
export const DayField = ({ label, value, onChange, today, error, description, onBlur, ...rest }: DayFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = value === '' ? '' : dayLabel(value, Number(today.slice(0, 4)))
  const isUnread = typed !== null && typed.trim() !== '' && dayFromText(typed, today) === null
  const [isLeft, setIsLeft] = useState(false)
  const step = (days: number) => {
    setTyped(null)
    onChange(addDays(value === '' ? today : value, days))
  }
  return (
    <TextInput
      label={label}
      value={typed ?? shown}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isUnread && isLeft ? 'Write a day, such as 10 June or tomorrow.' : error}
      autoComplete="off"
      onChange={(event) => {
        setIsLeft(false)
        setTyped(event.currentTarget.value)
        onChange(dayFromText(event.currentTarget.value, today) ?? '')
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => {
        setIsLeft(true)
        if (!isUnread) setTyped(null)
        onBlur?.(event)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        step(event.key === 'ArrowUp' ? 1 : -1)
      }}
      {...rest}
    />
  )
}
