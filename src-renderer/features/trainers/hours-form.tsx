import { useRef, useState, type ReactNode } from 'react'
import { focusNext } from '../../lib/focus-next'
import { useKeys, type KeyBinding } from '../../lib/keys'
import { hoursLine, readHoursLine, type DayHours } from '../../lib/hours-line'
import { problemOf, type Problem } from '../../lib/problem'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { ChangedElsewhere } from './changed-elsewhere'
import { DayHoursField } from './day-hours-field'
import { daySentence, type HoursDay } from './hours-days'
import type { DayDraft } from './hours-drafts'
import { HoursGrid } from './hours-grid'
import { cellMinutes, type Cell } from './painted-hours'

interface HoursFormProps {
  label: string
  days: readonly HoursDay[]
  hue: number
  /** A draft by day; null gives the day back to what is recorded. */
  onDraft: (drafts: Readonly<Record<string, DayDraft | null>>) => void
  /** Saves the drafts; what it rejects with is shown. */
  onSave: () => Promise<void>
  /** Saving waits for the person: nothing is on its way. */
  isWaiting: boolean
  /** Days with drafts out of sight. */
  unsavedElsewhere?: number
  /** Keys of this mode, beside those of the grid. */
  keys?: readonly KeyBinding[]
  /** Acts on the current day, beside its field. */
  dayActs?: (day: HoursDay) => ReactNode
}

const gridHints: readonly KeyBinding[] = [
  { keys: '↑ ↓ ← →', label: 'half-hour', isHint: true },
  { keys: 'Space', label: 'work or not', isHint: true },
  { keys: 'Shift ↓', label: 'more of them', isHint: true },
  { keys: 'E', label: 'type the hours', isHint: true },
  { keys: 'Ctrl Enter', label: 'save', isHint: true },
]

const nine = (9 * 60) / cellMinutes
const firstSlotOf = (days: readonly HoursDay[]): number => {
  const starts = days.flatMap(({ hours }) => hours.map(({ from }) => Math.floor(from / cellMinutes)))
  return starts.length === 0 ? nine : Math.min(...starts)
}

/** Hours of seven days: painted on the grid, or typed for the current day; saved together. */
export const HoursForm = ({ label, days, hue, onDraft, onSave, isWaiting, unsavedElsewhere = 0, keys = [], dayActs }: HoursFormProps) => {
  const [cell, setCell] = useState<Cell>(() => ({ day: 0, slot: firstSlotOf(days) }))
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const [isInGrid, setIsInGrid] = useState(false)
  const root = useRef<HTMLFormElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const day = days[cell.day]!
  const changed = days.filter(({ isChanged }) => isChanged)
  const isChanged = changed.length + unsavedElsewhere > 0
  const unread = days.filter((one) => one.problem !== null)

  const draftOf = (one: HoursDay, hours: DayHours, typed: string | null): DayDraft | null => {
    const isAsRecorded = typed === null && hoursLine(hours) === hoursLine(one.recorded)
    return isAsRecorded ? null : { hours, typed, base: one.base }
  }
  const put = (hoursByDay: Readonly<Record<string, DayHours>>) => {
    setProblem(null)
    onDraft(Object.fromEntries(days.flatMap((one) => (hoursByDay[one.key] ? [[one.key, draftOf(one, hoursByDay[one.key]!, null)]] : []))))
  }
  const focusField = () => focusNext(() => field.current)
  const save = async () => {
    if (isSaving) return
    setProblem(null)
    const [wrong] = unread
    if (wrong) {
      setIsTried(true)
      setCell({ ...cell, day: days.indexOf(wrong) })
      focusField()
      return
    }
    setIsSaving(true)
    try {
      await onSave()
      setIsTried(false)
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setIsSaving(false)
    }
  }
  const copyDown = () => {
    const next = days[cell.day + 1]
    if (!next || next.shut || !(grid.current?.contains(document.activeElement) ?? false)) return
    put({ [next.key]: day.hours })
    setCell({ ...cell, day: cell.day + 1 })
    focusNext(() => grid.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]'))
    setSaid(`${day.name} copied to ${next.name}. ${daySentence({ ...next, hours: day.hours })}`)
  }
  useKeys('Hours', [
    { keys: 'E', label: 'type the hours', run: () => field.current?.focus() },
    { keys: 'Ctrl D', label: 'copy to the next day', run: copyDown },
    ...keys,
  ])
  const state = { root, save, leftField: () => undefined, problem, isSaving, toFix: isTried ? unread.length : 0 }
  // After the form's own layer, so that the grid's hints stand while it has the focus.
  useKeys(label, [...gridHints, ...keys.map(({ keys: chord, label: what }) => ({ keys: chord, label: what, isHint: true }))], {
    isOn: isInGrid,
  })
  return (
    <SaveForm state={state} label={label} act="save the hours" className="hours-form">
      <HoursGrid
        root={grid}
        label={label}
        days={days}
        hue={hue}
        cell={cell}
        onCell={setCell}
        onPaint={put}
        onSay={setSaid}
        onFocusChange={setIsInGrid}
      />
      <div className="hours-day">
        <DayHoursField
          field={field}
          day={day}
          isTried={isTried}
          onType={(typed) => {
            setProblem(null)
            onDraft({ [day.key]: draftOf(day, readHoursLine(typed).hours ?? day.hours, typed) })
          }}
          onLeave={() => day.typed !== null && day.problem === null && put({ [day.key]: day.hours })}
          onDone={() => grid.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus()}
        />
        {dayActs?.(day)}
      </div>
      <ChangedElsewhere days={days} onTakeTheirs={(theirs) => onDraft(Object.fromEntries(theirs.map(({ key }) => [key, null])))} />
      <FormFoot
        submit="Save hours"
        variant={isChanged ? 'filled' : 'default'}
        loading={isSaving && !isWaiting}
        onDiscard={isChanged && (() => onDraft(Object.fromEntries(changed.map(({ key }) => [key, null]))))}
        unsaved={
          <>
            Not saved yet{changed.length > 0 && `: ${changed.map(({ head }) => head).join(', ')}`}
            {unsavedElsewhere > 0 && ` and ${unsavedElsewhere} in other weeks`}
          </>
        }
      />
      <span className="sr-only" role="status">
        {said}
      </span>
    </SaveForm>
  )
}
