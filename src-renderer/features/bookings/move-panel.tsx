import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { api } from '../../lib/api'
import { announceBooked, closeMove, usePanel, type Moving } from '../../lib/panel'
import type { Booking } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { lengthMinutes, moveAsked, moveDraft, useMoveDraft, wishedDraft, type MoveDraft } from './move-draft'
import { Refusal } from './refusal'
import { allowedOf, isRefusedTime, nothingAllowed, startOf, whenErrors } from './when-draft'
import { WhenFields } from './when-fields'
import './bookings.css'

interface MovePanelProps {
  moving: Moving
  onMoved: (onDate: string) => void
}

/** A session on its way to another time, trainer or length; the same session afterwards. */
export const MovePanel = ({ moving, onMoved }: MovePanelProps) => {
  const { booking, wish, problem } = moving
  const studioTime = useStudioTime()
  const { timeZone, dayAndTime, dayOfIso, dayText, spanText } = studioTime
  const move = useCommand(api.bookings.reschedule, { changes: ['bookings'] })
  const state = useSaveForm<MoveDraft>({
    values: moveDraft(booking, wish, studioTime, useMoveDraft.getState().kept),
    validate: (values) => ({
      ...whenErrors(values, timeZone),
      ...(lengthMinutes(values.lengthText) === null ? { lengthText: 'Write the length in minutes, from 5 to 720, such as 60.' } : {}),
    }),
    fieldOf: (field) => (isRefusedTime(field) ? null : field),
    onChange: (values) => useMoveDraft.setState({ kept: { bookingId: booking.id, sequence: booking.sequence, values } }),
    save: async (values): Promise<void> => {
      const start = startOf(values, timeZone)
      const minutes = lengthMinutes(values.lengthText)
      if (start.kind !== 'at' || minutes === null) return
      const asked = moveAsked(booking, values.trainerId, start.startsAt, minutes)
      if (Object.keys(asked).length === 0) {
        form.setFieldError('timeText', 'It stands there already. Choose another time, trainer or length.')
        focusOn('[data-path="timeText"]')
        return
      }
      finish(await move.runAsync({ id: booking.id, ...asked, ...allowedOf(values) }))
    },
  })
  const { form } = state
  const { values } = form
  const finish = (moved: Booking) => {
    useMoveDraft.setState({ kept: null })
    showToast(`Moved ${moved.clientName} to ${dayAndTime(moved.startsAt)} with ${moved.trainerName.split(' ')[0]}`)
    closeMove()
    announceBooked(moved.id)
    onMoved(dayOfIso(moved.startsAt))
  }
  const leave = () => {
    const isOpenerThere = usePanel.getState().opener?.isConnected === true
    closeMove()
    // Opened from a card that is gone: the session itself takes the focus.
    if (!isOpenerThere) announceBooked(booking.id)
  }
  const focusOn = (selector: string): void => state.root.current?.querySelector<HTMLElement>(selector)?.focus()

  // Each wish once, also one that comes while the panel is open; a layout effect, so that no field is drawn without it.
  const takenOver = useRef<Moving | null>(null)
  useLayoutEffect(() => {
    if (takenOver.current === moving) return
    const isFirst = takenOver.current === null
    takenOver.current = moving
    if (!isFirst) form.setValues(wishedDraft(form.getValues(), wish, studioTime))
    if (problem !== null) state.setProblem(problem)
    else focusOn(isFirst ? '[data-path="onDate"]' : '[type="submit"]')
  })

  const start = values.onDate === '' ? null : startOf(values, timeZone)
  const minutes = lengthMinutes(values.lengthText)
  const isOther =
    start?.kind === 'at' && minutes !== null && Object.keys(moveAsked(booking, values.trainerId, start.startsAt, minutes)).length > 0
  const retryWith = (allowed: Partial<MoveDraft>) => {
    form.setValues(allowed)
    void state.save()
  }
  return (
    <SaveForm state={state} label="Move a session" act="move" onLeave={leave} className="booking-form">
      <div className="panel-head">
        <h2>Move {booking.clientName}</h2>
        <span className="grow" />
        <ActionIcon aria-label="Close move" size={24} onClick={leave}>
          <IconX size={15} stroke={1.8} aria-hidden />
        </ActionIcon>
      </div>
      <p className="move-from">
        {booking.sessionTypeName} with {booking.trainerName}, now {dayText(dayOfIso(booking.startsAt))}{' '}
        <span className="tnum">{spanText(booking.startsAt, booking.endsAt)}</span>
      </p>
      <WhenFields
        values={values}
        sessionTypeId={booking.sessionTypeId}
        exceptSessionId={booking.sessionId}
        durationMinutes={minutes ?? booking.durationMinutes}
        errors={form.errors}
        onChange={(next, field) => {
          form.clearFieldError(field)
          form.setValues(next)
        }}
      />
      <TextInput
        label="Length, minutes"
        inputMode="numeric"
        autoComplete="off"
        className="tnum move-length"
        {...form.getInputProps('lengthText')}
        onChange={(event) => {
          form.clearFieldError('lengthText')
          form.setValues({ lengthText: event.currentTarget.value, ...nothingAllowed })
        }}
      />
      <FormFoot
        submit={isOther ? `Move to ${dayAndTime(start.startsAt)}` : 'Move'}
        fullWidth
        facts={
          state.problem && (
            <Refusal
              problem={state.problem}
              verb="Move"
              dayText={dayText}
              onTake={(slot) => {
                form.setValues({ onDate: slot.onDate, startsAt: slot.startsAt, timeText: slot.label, ...nothingAllowed })
                focusOn('[type="submit"]')
              }}
              onAllowClientOverlap={() => retryWith({ allowClientOverlap: true })}
              onOverride={(kind, overrideReason) =>
                retryWith({ overrideKinds: [...new Set([...values.overrideKinds, kind])], overrideReason })
              }
            />
          )
        }
      />
    </SaveForm>
  )
}
