import { Radio, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useStudioTime } from '../../lib/use-studio'
import { DayField } from '../../ui/day-field'
import { chosenStart } from './chosen-start'
import { useBookableTrainers } from './queries'
import { TimeField } from './time-field'
import { nothingAllowed, type WhenDraft } from './when-draft'

interface WhenFieldsProps {
  values: WhenDraft
  sessionTypeId: string
  /** A session being moved: its own time counts as free. */
  exceptSessionId?: string
  /** Where it is not the type’s. */
  durationMinutes?: number
  errors: { trainerId?: ReactNode; onDate?: ReactNode; timeText?: ReactNode }
  /** The field is the one changed by hand. */
  onChange: (values: Partial<WhenDraft>, field: 'trainerId' | 'onDate' | 'timeText') => void
}

/** With whom and when: trainer, date, time, and which of the two where the clocks go back. */
export const WhenFields = ({ values, sessionTypeId, exceptSessionId, durationMinutes, errors, onChange }: WhenFieldsProps) => {
  const { today, timeZone, timeOf } = useStudioTime()
  const trainers = useBookableTrainers()
  const { trainerId, onDate, timeText, startsAt } = values
  // A picked instant of a repeated hour keeps its choice in sight.
  const start = onDate === '' ? null : chosenStart(onDate, timeText, timeZone)
  return (
    <>
      <Select
        label="Trainer"
        searchable
        data-path="trainerId"
        data={trainers.map(({ id, name }) => ({ value: id, label: name }))}
        value={trainerId === '' ? null : trainerId}
        error={errors.trainerId}
        onChange={(id) => onChange({ trainerId: id ?? '', ...nothingAllowed }, 'trainerId')}
      />
      <DayField
        label="Date"
        today={today}
        description="10 June, thu, tomorrow; ↑ ↓ by a day"
        data-path="onDate"
        value={onDate}
        error={errors.onDate}
        onChange={(day) => onChange({ onDate: day, startsAt: '', ...nothingAllowed }, 'onDate')}
      />
      <TimeField
        trainerId={trainerId}
        sessionTypeId={sessionTypeId}
        {...(exceptSessionId === undefined ? {} : { exceptSessionId })}
        {...(durationMinutes === undefined ? {} : { durationMinutes })}
        onDate={onDate}
        text={timeText}
        startsAt={startsAt}
        error={errors.timeText}
        onType={(text) => onChange({ timeText: text, startsAt: '', ...nothingAllowed }, 'timeText')}
        onPick={(slot) => onChange({ startsAt: slot.startsAt, timeText: slot.label, ...nothingAllowed }, 'timeText')}
      />
      {start?.kind === 'choose' && (
        <Radio.Group
          label="The clocks go back: which of the two?"
          value={startsAt}
          onChange={(chosen) => onChange({ startsAt: chosen, timeText: timeOf(chosen).slice(0, 5), ...nothingAllowed }, 'timeText')}
        >
          {start.choices.map((choice) => (
            <Radio key={choice.startsAt} value={choice.startsAt} label={choice.label} mt={6} />
          ))}
        </Radio.Group>
      )}
    </>
  )
}
