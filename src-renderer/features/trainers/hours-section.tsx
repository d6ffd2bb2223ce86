import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { addDays } from '@shared/domain/time/zone'
import type { Trainer } from '../../lib/records'
import { useStudioTime } from '../../lib/use-studio'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { hoursLine } from '../../lib/hours-line'
import { DateActs } from './date-acts'
import { daysOfEveryWeek, daysOfOneWeek, isDate, mondayOf, weeklyHours } from './hours-days'
import { keepDayDrafts, useHoursDrafts } from './hours-drafts'
import { HoursForm } from './hours-form'
import { useSaveHours } from './use-save-hours'
import { useTrainerHours } from './use-trainer-hours'
import './hours.css'

/** When a trainer works: every week, or on the dates of one week. */
export const HoursSection = ({ trainer }: { trainer: Trainer }) => {
  const { today, dayText } = useStudioTime()
  const [isEveryWeek, setIsEveryWeek] = useState(true)
  const [monday, setMonday] = useState(() => mondayOf(today))
  const drafts = useHoursDrafts(trainer.id)
  const { data, error, refetch } = useTrainerHours(trainer.id, monday)
  const { saveEveryWeek, saveDates, isAsking, dialog } = useSaveHours({ trainerId: trainer.id, rules: data?.rules ?? [], drafts, refetch })
  const mondayText = dayText(monday).split(' ').slice(1).join(' ')
  const step = (weeks: number) => setMonday(addDays(monday, 7 * weeks))
  // The window's keys leave a radio its keys; these two mean nothing to it.
  const onModeKey = (event: KeyboardEvent) => {
    const weeks = { '[': -1, ']': 1 }[event.key]
    if (isEveryWeek || weeks === undefined) return
    event.preventDefault()
    step(weeks)
  }
  const keep = (changes: Parameters<typeof keepDayDrafts>[1]) => keepDayDrafts(trainer.id, changes)
  const shared = { hue: trainer.hue, onDraft: keep, isWaiting: isAsking }
  const weekly = weeklyHours(data?.rules ?? [])
  const dates = data && daysOfOneWeek({ monday, ...data, drafts, dayText })
  const unsavedDates = Object.keys(drafts).filter(isDate)
  return (
    <section className="hours-section" aria-labelledby="trainer-hours">
      <h3 id="trainer-hours">Hours</h3>
      <div className="hours-modes" onKeyDown={onModeKey}>
        <SegmentedControl
          aria-label="Hours of"
          data={[
            { value: 'every', label: 'Every week' },
            { value: 'one', label: `Week of ${mondayText}` },
          ]}
          value={isEveryWeek ? 'every' : 'one'}
          onChange={(value) => setIsEveryWeek(value === 'every')}
        />
        {!isEveryWeek && (
          <>
            <ActionIcon aria-label="Earlier week" aria-keyshortcuts="[" onClick={() => step(-1)}>
              <IconChevronLeft size={16} stroke={1.9} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label="Later week" aria-keyshortcuts="]" onClick={() => step(1)}>
              <IconChevronRight size={16} stroke={1.9} aria-hidden />
            </ActionIcon>
          </>
        )}
      </div>
      {error !== null && <Failed what="The hours" error={error} onRetry={() => void refetch()} />}
      {error === null && !data && <LoadingLines count={7} />}
      {data && isEveryWeek && (
        <HoursForm
          key="every"
          label="Weekly hours of the trainer"
          days={daysOfEveryWeek(data.rules, drafts)}
          onSave={saveEveryWeek}
          {...shared}
        />
      )}
      {dates && !isEveryWeek && (
        <HoursForm
          key="one"
          label={`Hours in the week of ${mondayText}`}
          days={dates}
          onSave={saveDates}
          unsavedElsewhere={unsavedDates.filter((date) => !dates.some(({ key }) => key === date)).length}
          keys={[
            { keys: '[', label: 'earlier week', run: () => step(-1), isHint: true },
            { keys: ']', label: 'later week', run: () => step(1), isHint: true },
          ]}
          dayActs={(day) => {
            const usual = weekly[dates.indexOf(day)] ?? []
            const isRecorded = hoursLine(day.recorded) === hoursLine(usual)
            return (
              <DateActs
                day={day}
                usual={usual}
                onBack={() => keep({ [day.key]: isRecorded ? null : { hours: usual, typed: null, base: day.base } })}
              />
            )
          }}
          {...shared}
        />
      )}
      {dialog}
    </section>
  )
}
