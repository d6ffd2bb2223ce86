import { IconCalendarEvent, IconLayoutSidebarRightExpand, IconUserPlus } from '@tabler/icons-react'
import type { PhraseReading } from '@shared/domain/palette/phrase'
import { toIso } from '@shared/domain/time/instant'
import { clientName } from '../../lib/client-name'
import type { BookingSeed } from '../../lib/panel'
import type { Client, SessionType, Trainer } from '../../lib/records'
import { PersonMark } from '../../ui/person-mark'
import { bookingPlan, plannedType, planId, type BookingPlan } from './booking-plan'
import type { PaletteActs } from './palette-acts'
import type { PaletteOption } from './palette-option'
import { planWhen, typeText, type StudioTime } from './plan-text'

const mostOfFirst = 4
const mostOfOther = 2
const mostPlans = 7

/** A phrase about a booking or a day, not just a name. */
export const isAboutBooking = ({ clientWords, trainer, sessionType, onDate, start, lengthMinutes }: PhraseReading): boolean =>
  start !== null || onDate !== null || lengthMinutes !== null || (clientWords !== '' && (trainer !== null || sessionType !== null))

interface PlanOptionProps {
  plan: BookingPlan
  group: string
  acts: PaletteActs
  time: StudioTime
  reading?: PhraseReading | undefined
  /** Where the client is the one above, the time leads: it is what differs. */
  isOtherTime?: boolean
}

export const planOption = ({ plan, group, acts, time, reading, isOtherTime = false }: PlanOptionProps): PaletteOption => {
  const who = `${clientName(plan.client)} with ${plan.trainer.name}`
  const when = planWhen(plan, time)
  return {
    id: `book ${planId(plan)}`,
    group,
    icon: isOtherTime ? <IconCalendarEvent size={17} stroke={1.7} aria-hidden /> : <PersonMark name={clientName(plan.client)} size={20} />,
    title: isOtherTime ? when : who,
    detail: isOtherTime ? `${who}, ${typeText(plan)}` : `${plan.client.number} · ${when}, ${typeText(plan)}`,
    plan,
    isStaying: true,
    ...(reading ? { reading } : {}),
    run: () => acts.book(plan),
  }
}

interface BookingQuestion {
  readings: readonly PhraseReading[]
  /** By the words of the client's name. */
  found: ReadonlyMap<string, readonly Client[]>
  types: readonly SessionType[]
  /** The trainer named, or the one this client is usually booked with. */
  trainerOf: (client: Client, reading: PhraseReading) => Trainer | undefined
  mayAddClients: boolean
  time: StudioTime
  acts: PaletteActs
}

/** What the phrase could book, the likeliest first. */
export const planOptions = ({ readings, found, types, trainerOf, time, acts }: BookingQuestion): PaletteOption[] => {
  const seen = new Set<string>()
  let likeliest: Client | undefined
  return readings
    .flatMap((reading, index) =>
      (found.get(reading.clientWords) ?? []).slice(0, index === 0 ? mostOfFirst : mostOfOther).flatMap((client) => {
        const plan = bookingPlan({ reading, client, trainer: trainerOf(client, reading), types })
        if (!plan || seen.has(planId(plan))) return []
        seen.add(planId(plan))
        likeliest ??= client
        const isOtherTime = seen.size > 1 && client.id === likeliest.id
        return [planOption({ plan, group: 'Did you mean', acts, time, reading, isOtherTime })]
      }),
    )
    .slice(0, mostPlans)
}

/** Whom nobody found: the booking panel takes the name over. */
export const newClientOption = (name: string, seed: BookingSeed, known: string, acts: PaletteActs): PaletteOption => ({
  id: 'new client',
  group: 'Or',
  icon: <IconUserPlus size={17} stroke={1.7} aria-hidden />,
  title: `New client “${name}”`,
  detail: ['booking panel', known].filter(Boolean).join(', '),
  run: () => acts.openPanel({ ...seed, newClientName: name }),
})

/** What was understood, for the booking panel. */
const seedOf = (
  reading: PhraseReading,
  client: Client | undefined,
  types: readonly SessionType[],
  trainer: Trainer | undefined,
): BookingSeed => {
  const type = plannedType(reading, types)
  return {
    ...(client ? { clientId: client.id } : {}),
    ...(trainer ? { trainerId: trainer.id } : {}),
    ...(type ? { sessionTypeId: type.id } : {}),
    ...(reading.onDate === null ? {} : { onDate: reading.onDate }),
    ...(reading.start?.kind === 'at' ? { startsAt: toIso(reading.start.startsAt) } : {}),
  }
}

const panelIcon = <IconLayoutSidebarRightExpand size={17} stroke={1.7} aria-hidden />

/** The panel for what the phrase leaves open, a client who is not there yet, and the day itself. */
export const panelOptions = ({ readings, found, types, trainerOf, mayAddClients, time, acts }: BookingQuestion): PaletteOption[] => {
  const aboutBooking = readings.filter(isAboutBooking)
  const naming = aboutBooking.find(({ clientWords }) => clientWords !== '')
  return aboutBooking.flatMap((reading, index) => {
    const isUnnamed = reading.clientWords === ''
    if (!isUnnamed && reading !== naming) return []
    const clients = found.get(reading.clientWords) ?? []
    const knownOf = (client: Client | undefined) => {
      const trainer = client ? trainerOf(client, reading) : ((reading.trainer as Trainer | null) ?? undefined)
      const words = [
        trainer && `with ${trainer.name}`,
        reading.onDate !== null && time.dayText(reading.onDate),
        reading.start?.kind === 'at' && reading.start.label,
      ].filter((word) => typeof word === 'string')
      return { seed: seedOf(reading, client, types, trainer), words }
    }
    const panelOption = (client: Client | undefined, isOneOfMany: boolean): PaletteOption => {
      const { seed, words } = knownOf(client)
      const name = client && clientName(client)
      return {
        id: isOneOfMany ? `panel ${index} ${client?.id}` : `panel ${index}`,
        group: 'Or',
        icon: panelIcon,
        title: isOneOfMany ? `Open the booking panel with ${name}` : 'Open the booking panel with this',
        detail: [...(isOneOfMany ? [client?.number] : [name]), ...words].filter(Boolean).join(', '),
        reading,
        ...(client ? { client } : {}),
        run: () => acts.openPanel(seed),
      }
    }
    // With a time each of them is a booking of its own above.
    if (reading.start === null && clients.length > 1) return clients.slice(0, mostOfFirst).map((client) => panelOption(client, true))
    if (clients.length > 0) return [panelOption(clients[0], false)]
    const { seed, words } = knownOf(undefined)
    if (!isUnnamed) return mayAddClients ? [{ ...newClientOption(reading.clientWords, seed, words.join(', '), acts), reading }] : []
    const panel = panelOption(undefined, false)
    if (reading.onDate === null) return [panel]
    const onDate = reading.onDate
    const day: PaletteOption = {
      id: `day ${onDate} ${reading.trainer?.id ?? ''}`,
      group: 'Or',
      icon: <IconCalendarEvent size={17} stroke={1.7} aria-hidden />,
      title: reading.trainer === null ? time.dayText(onDate) : `${reading.trainer.name}, ${time.dayText(onDate)}`,
      detail: 'in the calendar',
      reading,
      run: () => acts.openDay(onDate, reading.trainer?.id),
    }
    return [panel, day]
  })
}
