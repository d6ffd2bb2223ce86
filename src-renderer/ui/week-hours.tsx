import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { wallTimeFromText } from '../lib/field-rules'
import { focusNext } from '../lib/focus-next'
import { dayNames, emptyStretch, type StretchText, type WeekText } from '../lib/week-text'
import './week-hours.css'

interface WeekHoursProps {
  value: WeekText
  onChange: (week: WeekText) => void
  /** Sentences by cell, `week.0.1.start`; shown where the cell was left or saving was tried. */
  errors: Record<string, unknown>
}

const replaced = <Item,>(list: readonly Item[], index: number, item: Item): Item[] => list.map((one, at) => (at === index ? item : one))

/** Hours from Monday to Sunday, a row a day. Ctrl D copies a row to the next day, as in a spreadsheet. */
export const WeekHours = ({ value, onChange, errors }: WeekHoursProps) => {
  const root = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState('')
  const setDay = (day: number, stretches: readonly StretchText[]) => onChange(replaced(value, day, stretches))
  const focusCell = (day: number, stretch: number) =>
    focusNext(() => root.current?.querySelector<HTMLElement>(`[data-path="week.${day}.${stretch}.start"], [data-add="${day}"]`))
  const copyDown = (day: number) => {
    const next = day + 1
    if (next >= dayNames.length) return
    setDay(next, value[day] ?? [])
    setCopied(`${dayNames[day]} copied to ${dayNames[next]}`)
    focusCell(next, 0)
  }
  const onKeyDown = (event: KeyboardEvent, day: number) => {
    if (!event.ctrlKey || event.key.toLowerCase() !== 'd') return
    event.preventDefault()
    copyDown(day)
  }
  const cell = (day: number, index: number, side: keyof StretchText) => {
    const stretches = value[day] ?? []
    const stretch = stretches[index] ?? emptyStretch
    const path = `week.${day}.${index}.${side}`
    const set = (text: string) => setDay(day, replaced(stretches, index, { ...stretch, [side]: text }))
    const error = errors[path]
    return (
      <TextInput
        className="week-cell"
        aria-label={`${dayNames[day]} ${side === 'start' ? 'from' : 'to'}${index === 0 ? '' : `, stretch ${index + 1}`}`}
        data-path={path}
        placeholder={side === 'start' ? '09:00' : '17:00'}
        autoComplete="off"
        value={stretch[side]}
        error={typeof error === 'string' ? error : undefined}
        onChange={(event) => set(event.currentTarget.value)}
        onBlur={(event) => {
          const time = wallTimeFromText(event.currentTarget.value)
          if (time !== null && time !== stretch[side]) set(time)
        }}
      />
    )
  }
  return (
    <div className="week-hours" ref={root} role="group" aria-label="Weekly hours">
      {dayNames.map((name, day) => {
        const stretches = value[day] ?? []
        return (
          <div key={name} className="week-row" role="group" aria-label={name} onKeyDown={(event) => onKeyDown(event, day)}>
            <b>{name}</b>
            <div className="week-stretches">
              {stretches.map((_, index) => (
                <div key={index} className="week-stretch">
                  {cell(day, index, 'start')}
                  <span className="muted">to</span>
                  {cell(day, index, 'end')}
                  <ActionIcon
                    aria-label={`Remove ${name} stretch ${index + 1}`}
                    onClick={() => (setDay(day, stretches.toSpliced(index, 1)), focusCell(day, 0))}
                  >
                    <IconX size={14} stroke={1.8} aria-hidden />
                  </ActionIcon>
                </div>
              ))}
              {stretches.length === 0 && <span className="muted week-closed">Closed</span>}
            </div>
            <Button
              size="xs"
              variant="subtle"
              data-add={day}
              aria-label={`Add hours on ${name}`}
              leftSection={<IconPlus size={13} stroke={2} aria-hidden />}
              onClick={() => (setDay(day, [...stretches, emptyStretch]), focusCell(day, stretches.length))}
            >
              Add
            </Button>
            {day < 6 && (
              <Button
                size="xs"
                variant="subtle"
                aria-keyshortcuts="Control+D"
                leftSection={<IconCopy size={13} stroke={1.8} aria-hidden />}
                onClick={() => copyDown(day)}
              >
                Copy down
                <span className="sr-only">
                  {name} to {dayNames[day + 1]}
                </span>
              </Button>
            )}
          </div>
        )
      })}
      <span className="sr-only" role="status">
        {copied}
      </span>
    </div>
  )
}
