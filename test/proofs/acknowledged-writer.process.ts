// Writes through the station's REST API and puts each acknowledgement on disk before it goes on, as a person with a notebook would.
import { appendFileSync, closeSync, fsyncSync, openSync } from 'node:fs'
import { randomOf } from '../../prisma/seed/random'
import { ordersOf } from './crew'
import type { Acknowledgement, WriterOrders } from './kill-nine'

const { notebook, seed, token, trainerIds, firstDay, desks } = ordersOf<WriterOrders>()
const pages = openSync(notebook, 'a')

interface Reply {
  status: number
  body: { id: string }
}

let url = ''
let served = Promise.withResolvers<void>()
process.on('message', (message: { url: string | null }) => {
  if (message.url === null) served = Promise.withResolvers<void>()
  url = message.url ?? ''
  if (message.url !== null) served.resolve()
})
process.once('disconnect', () => {
  closeSync(pages)
  process.exit(0)
})

const note = (acknowledged: Acknowledgement): void => {
  appendFileSync(pages, `${JSON.stringify(acknowledged)}\n`)
  fsyncSync(pages)
}

/** Null when the station died over it: then nobody knows. */
const call = async (path: string, input: unknown): Promise<Reply | null> => {
  await served.promise
  try {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    const body = (await response.json()) as Reply['body'] & { code?: string }
    if (response.status >= 500 || response.status === 401) process.send?.({ strange: { path, status: response.status, body } })
    return { status: response.status, body }
  } catch {
    return null
  }
}

const dayMs = 86_400_000

/** One desk: adds clients, and books, moves, confirms and cancels for them. */
const desk = async (number: number): Promise<never> => {
  const random = randomOf(`${seed} desk ${number}`)
  const clientIds: string[] = []
  const bookingIds: string[] = []
  const times = () => {
    const startsAt = firstDay + random.whole(0, 300) * dayMs + random.whole(0, 30) * 1_800_000
    return {
      trainerId: random.pick(trainerIds),
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + 1_800_000).toISOString(),
    }
  }
  const change = async (path: string, change: Acknowledgement['change'], input: unknown = {}): Promise<void> => {
    const id = random.pick(bookingIds)
    const reply = await call(`/api/bookings/${id}/${path}`, input)
    if (reply?.status === 200) note({ change, id })
  }
  for (;;) {
    const turn = random.fraction()
    if (clientIds.length === 0 || turn < 0.2) {
      const reply = await call('/api/clients', { firstName: `Client of desk ${number}`, notes: 'kept' })
      if (reply?.status !== 200) continue
      note({ change: 'client', id: reply.body.id })
      clientIds.push(reply.body.id)
    } else if (bookingIds.length === 0 || turn < 0.6) {
      const reply = await call('/api/bookings', { clientId: random.pick(clientIds), ...times(), allowClientOverlap: true })
      if (reply?.status !== 200) continue
      note({ change: 'created', id: reply.body.id })
      bookingIds.push(reply.body.id)
    } else if (turn < 0.8) await change('reschedule', 'moved', { ...times(), allowClientOverlap: true })
    else if (turn < 0.9) await change('confirm', 'confirmed')
    else await change('cancel', 'cancelled', { reason: 'ill' })
  }
}

for (let number = 1; number <= desks; number++) void desk(number)
