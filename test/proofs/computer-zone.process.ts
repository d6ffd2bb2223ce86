// A studio in Chicago, the same every time but for the zone of the computer, which comes as TZ. Hands in what it answers, byte for byte.
import { randomBytes } from 'node:crypto'
import { composeStudio } from '../../src-main/app/compose'
import { systemPasswords } from '../../src-main/platform/passwords'
import { noSender } from '../../src-main/platform/senders'
import { pdfPages } from '../support/pdf-text'
import { restCall, restPeer, restToken } from '../support/rest-call'
import type { ComputerZoneOrders, ComputerZoneReport } from './computer-zone'
import { handIn, ordersOf } from './crew'

const { folder, now } = ordersOf<ComputerZoneOrders>()
const quiet = () => undefined
let idCount = 0
const studio = await composeStudio({
  host: 'station',
  dataFolder: folder,
  keychain: {
    available: async () => false,
    read: async () => ({ state: 'unavailable' }),
    write: async () => 'unavailable',
    erase: async () => 'unavailable',
  },
  version: 'proof',
  demo: false,
  clock: null,
  parts: {
    clock: { now: () => Date.parse(now) },
    ids: { next: () => String(++idCount).padStart(26, '0'), bytes: (count) => randomBytes(count) },
    log: { info: quiet, warn: quiet, error: (facts, message) => console.error(message, facts) },
    passwords: systemPasswords(64),
    sender: noSender,
    argon2: { memoryKibibytes: 64, passes: 1, lanes: 1 },
    plainKey: true,
    runsJobs: false,
  },
})

const owner = { email: 'olivia@loop.example', password: 'a long password' }
const openingHours = [0, 1, 2, 3, 4, 5, 6].map((dayOfWeek) => ({ dayOfWeek, start: '00:00', end: '24:00' }))
await restCall(studio, 'POST /users/register', {
  trusted: true,
  body: {
    ...owner,
    passwordConfirm: owner.password,
    firstName: 'Olivia',
    lastName: 'Reyes',
    studio: { name: 'Loop Fitness', countryCode: 'US', timeZone: 'America/Chicago', currency: 'USD', openingHours },
  },
})
const token = await restToken(studio, owner)

const call = async (line: string, body?: unknown): Promise<unknown> =>
  (await restCall(studio, line, { token, ...(body === undefined ? {} : { body }) })).body
const idOf = async (line: string, body: unknown): Promise<string> => {
  const made = (await call(line, body)) as { id?: string }
  if (made.id === undefined) throw new Error(`${line} was refused: ${JSON.stringify(made)}`)
  return made.id
}

const { trainerId: oliviaId } = (await call('GET /users/me')) as { trainerId: string }
const berlinId = await idOf('POST /trainers', { name: 'Max Vogel', timeZone: 'Europe/Berlin' })
await call(`PUT /trainers/${berlinId}/week`, { hours: openingHours.map((one) => ({ ...one, start: '06:00', end: '22:00' })) })
const sessionTypeId = await idOf('POST /session-types', { name: 'Training', durationMinutes: 60, stepMinutes: 60, horizonDays: 365 })
const clientId = await idOf('POST /clients', { firstName: 'Grace', lastName: 'Hall', birthday: '1990-03-01', emailConsent: 'granted' })
await idOf(`POST /clients/${clientId}/notes`, { content: 'Left knee' })
for (const [trainerId, startsAt] of [
  [oliviaId, '2027-03-14T07:00:00Z'],
  [oliviaId, '2027-03-14T08:00:00Z'],
  [oliviaId, '2027-11-07T06:30:00Z'],
  [oliviaId, '2027-11-07T07:30:00Z'],
  [berlinId, '2027-11-07T08:00:00Z'],
]) {
  await idOf('POST /bookings', { clientId, trainerId, sessionTypeId, startsAt, status: 'confirmed', allowClientOverlap: true })
}
await idOf('POST /availability/breaks', { trainerId: berlinId, startDate: '2027-11-05', endDate: '2027-11-05' })
await idOf('POST /availability/closed-days', { startDate: '2027-11-09', endDate: '2027-11-09' })

const slots = (trainerId: string, from: string, to: string): string =>
  `/availability/available-slots?trainerId=${trainerId}&sessionTypeId=${sessionTypeId}&from=${from}&to=${to}`
const questions = {
  'day the clocks go forward': '/calendar/day?date=2027-03-14',
  'day the clocks go back': '/calendar/day?date=2027-11-07',
  'day after': '/calendar/day?date=2027-11-08',
  today: '/calendar/day',
  'range in spring': '/calendar/range?from=2027-03-08&to=2027-03-21',
  'range in autumn': '/calendar/range?from=2027-11-01&to=2027-11-14',
  'slots in spring': slots(oliviaId, '2027-03-08', '2027-03-14'),
  'slots in autumn': slots(oliviaId, '2027-11-04', '2027-11-10'),
  'slots of a trainer abroad': slots(berlinId, '2027-11-04', '2027-11-10'),
  'a wall time of two': '/availability/wall-time?date=2027-11-07&time=01:30',
  'a story': `/clients/${clientId}/timeline`,
  'clients new on a day': '/clients?createdFrom=2027-03-01&createdTo=2027-03-01',
  'clients born in a month': '/clients?birthMonth=3',
  'history of a day': '/audit?from=2027-03-01&to=2027-03-01&limit=100',
  'a wall time of none': '/availability/wall-time?date=2027-03-14&time=02:30',
}
const answers: ComputerZoneReport['answers'] = {}
for (const [name, path] of Object.entries(questions)) answers[name] = JSON.stringify(await call(`GET ${path}`))
answers['bookings a change hits'] = JSON.stringify(
  await call('POST /availability/breaks', { trainerId: oliviaId, startDate: '2027-11-07', endDate: '2027-11-07' }),
)
/** A file that is made, as the text in it. */
const textOf = async (line: string, body: unknown): Promise<string> => {
  const { fileId } = (await call(line, body)) as { fileId: string }
  const file = await studio.takeFile(fileId, restPeer(token, false))
  if (!file) throw new Error(`${line} made no file`)
  return file.mediaType === 'application/pdf' ? pdfPages(file.bytes).join('\f') : new TextDecoder().decode(file.bytes)
}
answers['clients as CSV'] = await textOf('POST /clients/export', { format: 'csv' })
answers['clients as vCard'] = await textOf('POST /clients/export', { format: 'vcard' })
answers['a person as data'] = await textOf(`POST /clients/${clientId}/export`, { format: 'json' })
answers['a person on paper'] = await textOf(`POST /clients/${clientId}/export`, { format: 'pdf' })
await studio.stop()
handIn({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  midnightHere: new Date(2027, 5, 8).toISOString(),
  answers,
} satisfies ComputerZoneReport)
