import { ActionIcon, Button, Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { api, queries } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { announceBooked, askForSlots, closeBooking, usePanel } from '../../lib/panel'
import type { Booking, Client } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { ClientField, NewClientFields } from '../../ui/client-field'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { emptyDraft, newClientDraft, onOtherDay, seededDraft, useBookingDraft, type BookingDraft } from './booking-draft'
import { PayField } from './pay-field'
import { chosenOption, payWithOf, type PayWith } from '../../lib/pay-choice'
import { usePayOptions } from './use-pay-options'
import { usePrivateTypes } from './queries'
import { Refusal } from './refusal'
import { allowedOf, isRefusedTime, nothingAllowed, startOf, whenErrors } from './when-draft'
import { useProposedTime, useProposedWho } from './use-proposals'
import { WhenFields } from './when-fields'
import './bookings.css'

const fieldNames: Record<string, string> = { firstName: 'newClient.firstName', lastName: 'newClient.lastName', phone: 'newClient.phone' }
const fieldOf = (field: string) => (isRefusedTime(field) ? null : (fieldNames[field] ?? field))

/** What is said by hand is no proposal any more. */
const saidBy = {
  trainerId: () => ({ isWhoProposed: false }),
  onDate: (draft: BookingDraft, { onDate = '' }: Partial<BookingDraft>) => onOtherDay(draft, onDate),
  timeText: () => ({ isTimeProposed: false, isDateProposed: false }),
}

/** Who, with whom, when: one booking. The draft stays when the panel is left. */
export const BookingPanel = ({ onBooked }: { onBooked: (onDate: string) => void }) => {
  const { seed, opened } = usePanel()
  const { today, timeZone, timeOf, dayOfIso, dayText, dayAndTime } = useStudioTime()
  const types = usePrivateTypes()
  const addClient = useCommand(api.clients.create, { changes: ['clients'] })
  const book = useCommand(api.bookings.create, { changes: ['bookings', 'client-packages'] })

  /** What is proposed is still on its way: nothing is booked that was not in sight. */
  const isOpen = useRef(false)
  const paysBy = useRef<PayWith | null>(null)
  /** Whether what pays is still being asked, and the desk has said to book meanwhile: it is done with the answer. */
  const payAsked = useRef({ isOpen: false, isWanted: false })
  const state = useSaveForm<BookingDraft>({
    values: useBookingDraft.getState(),
    validate: (values) => ({
      ...(values.newClient === null && values.clientId === '' ? { clientId: 'Choose a client from the list, or add a new one.' } : {}),
      ...(values.newClient !== null && values.newClient.firstName.trim() === '' ? { 'newClient.firstName': 'Write a first name.' } : {}),
      ...(values.sessionTypeId === '' ? { sessionTypeId: 'Choose what is booked.' } : {}),
      ...whenErrors(values, timeZone),
    }),
    fieldOf,
    onChange: (values) => {
      payAsked.current.isWanted = false
      useBookingDraft.setState(values)
    },
    save: async (values) => {
      if (isOpen.current) return
      payAsked.current.isWanted = payAsked.current.isOpen
      if (payAsked.current.isOpen) return
      const clientId = values.newClient === null ? values.clientId : await clientFor(values.newClient)
      const start = startOf(values, timeZone)
      if (start.kind !== 'at') return
      finish(
        await book.runAsync({
          clientId,
          trainerId: values.trainerId,
          sessionTypeId: values.sessionTypeId,
          startsAt: start.startsAt,
          ...(types.some(({ id, startsAs }) => id === values.sessionTypeId && startsAs === 'confirmed')
            ? { status: 'confirmed' }
            : { status: 'pending' }),
          ...(values.notes.trim() === '' ? {} : { notes: values.notes }),
          ...(paysBy.current === null ? {} : { payWith: paysBy.current }),
          ...allowedOf(values),
        }),
      )
    },
  })
  const { form } = state
  const values = form.values

  /** Kept in the draft at once: a booking refused afterwards does not add the client twice. */
  const clientFor = async ({ phone, ...name }: NonNullable<BookingDraft['newClient']>): Promise<string> => {
    const client = await addClient.runAsync({ ...name, phone: phone.trim() === '' ? null : phone })
    form.setValues({ clientId: client.id, clientText: clientName(client), newClient: null })
    return client.id
  }
  const finish = (booking: Booking) => {
    const onDate = dayOfIso(booking.startsAt)
    const with_ = booking.trainerName.split(' ')[0]
    showToast(
      `${booking.status === 'pending' ? 'Pending' : 'Booked'} ${booking.clientName}, ${dayAndTime(booking.startsAt)} with ${with_}${booking.coverName === null ? '' : `, by ${booking.coverName}`}`,
    )
    useBookingDraft.setState({ ...emptyDraft, trainerId: booking.trainerId, sessionTypeId: booking.sessionTypeId })
    closeBooking()
    announceBooked(booking.id)
    onBooked(onDate)
  }

  // The seed of this opening, once; a layout effect, so that no field is drawn without it.
  const takenOver = useRef(0)
  useLayoutEffect(() => {
    if (takenOver.current === opened) return
    takenOver.current = opened
    const draft = form.getValues()
    form.setValues({ ...seededDraft(draft, seed, timeOf), ...(draft.onDate === '' && seed.onDate === undefined ? { onDate: today } : {}) })
    // Where the opener knows the client, what is booked comes next.
    const first = seed.clientId !== undefined && seed.newClientName === undefined ? 'sessionTypeId' : 'clientId'
    state.root.current?.querySelector<HTMLElement>(`[data-path="${first}"]`)?.focus()
  })
  const [clearCount, setClearCount] = useState(0)
  const isWhoOpen = useProposedWho(values, (proposed) => form.setValues(proposed))
  const isTimeOpen = useProposedTime(values, `${opened} ${clearCount}`, (proposed) => form.setValues(proposed))
  const pay = usePayOptions({ ...values, clientId: values.newClient === null ? values.clientId : '' })
  const option = chosenOption(pay.options?.items ?? [], values.payChoice)
  const isProposing = isWhoOpen || isTimeOpen
  useLayoutEffect(() => {
    isOpen.current = isProposing
    payAsked.current.isOpen = pay.isOpen
    paysBy.current = option === null ? null : payWithOf(option)
  })
  useEffect(() => {
    if (!pay.isOpen && payAsked.current.isWanted) void state.save()
  }, [pay.isOpen]) // oxlint-disable-line react/exhaustive-deps -- once, with the answer
  const { trainerId, sessionTypeId } = values
  useEffect(() => {
    askForSlots(trainerId === '' || sessionTypeId === '' ? null : { trainerId, sessionTypeId })
    return () => askForSlots(null)
  }, [trainerId, sessionTypeId])

  const seededClient = useQuery(
    queries.clients.get.queryOptions({
      input: { id: values.clientId || 'none' },
      enabled: values.clientId !== '' && values.clientText === '',
    }),
  ).data
  const clientText = values.clientText === '' && seededClient ? clientName(seededClient) : values.clientText
  const start = values.onDate === '' ? null : startOf(values, timeZone)
  const chosenLabel = start?.kind === 'at' ? ` ${dayAndTime(start.startsAt)}` : ''
  const clear = () => {
    form.setValues({ ...emptyDraft, onDate: today, trainerId, sessionTypeId })
    setClearCount(clearCount + 1)
  }
  const choose = (client: Client) => {
    form.setValues({ clientId: client.id, clientText: clientName(client), newClient: null, payChoice: '', amongTypeIds: [] })
    form.clearFieldError('clientId')
    // Who and what are proposed by now; when is what a caller says next.
    state.root.current?.querySelector<HTMLElement>('[data-path="onDate"]')?.focus()
  }
  const retryWith = (allowed: Partial<BookingDraft>) => {
    form.setValues(allowed)
    void state.save()
  }

  return (
    <SaveForm state={state} label="Book a session" act="book" onLeave={closeBooking} className="booking-form">
      <div className="panel-head">
        <h2>Book a session</h2>
        <span className="grow" />
        <Button size="xs" variant="subtle" onClick={clear}>
          Clear
        </Button>
        <ActionIcon aria-label="Close booking" size={24} onClick={closeBooking}>
          <IconX size={15} stroke={1.8} aria-hidden />
        </ActionIcon>
      </div>
      {values.newClient === null ? (
        <ClientField
          text={clientText}
          isChosen={values.clientId !== ''}
          error={form.errors.clientId}
          onType={(text) => form.setValues({ clientText: text, clientId: '' })}
          onChoose={choose}
          onAddNew={(typed) => form.setValues({ newClient: newClientDraft(typed) })}
        />
      ) : (
        <NewClientFields
          typed={values.newClient}
          fieldProps={(name) => form.getInputProps(name)}
          onSearch={() => form.setValues({ newClient: null })}
          onChoose={choose}
        />
      )}
      <Select
        label="Session"
        data={types.map(({ id, name, durationMinutes }) => ({ value: id, label: `${name}, ${durationMinutes} min` }))}
        {...form.getInputProps('sessionTypeId')}
        onChange={(id) => {
          form.clearFieldError('sessionTypeId')
          form.setValues({ sessionTypeId: id ?? '', isWhoProposed: false })
        }}
      />
      <WhenFields
        values={values}
        sessionTypeId={values.sessionTypeId}
        errors={form.errors}
        onChange={(next, field) => {
          form.clearFieldError(field)
          form.setValues({ ...next, ...saidBy[field](values, next) })
        }}
      />
      {pay.options && <PayField options={pay.options} chosen={option} onChoose={(payChoice) => form.setValues({ payChoice })} />}
      <Textarea label="Note" autosize minRows={2} maxRows={6} {...form.getInputProps('notes')} />
      <FormFoot
        submit={`Book${chosenLabel}`}
        fullWidth
        loading={state.isSaving || isProposing || pay.isOpen}
        facts={
          state.problem && (
            <Refusal
              problem={state.problem}
              verb="Book"
              dayText={dayText}
              onTake={(slot) => {
                form.setValues({
                  onDate: slot.onDate,
                  startsAt: slot.startsAt,
                  timeText: slot.label,
                  ...saidBy.timeText(),
                  ...nothingAllowed,
                })
                state.root.current?.querySelector<HTMLElement>('[type="submit"]')?.focus()
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
