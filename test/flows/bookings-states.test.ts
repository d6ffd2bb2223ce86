import { expect, test } from 'vitest'
import { at, studioWithMassage } from '../support/massage-studio'
import { restCall, restToken } from '../support/rest-call'
import { ownerSignIn } from '../support/test-app'

const states = ['pending', 'confirmed', 'completed', 'no_show', 'cancelled'] as const
type State = (typeof states)[number]

/** The REST call that leads to a state. Nothing leads back to pending. */
const callTo: Partial<Record<State, string>> = { confirmed: 'confirm', completed: 'complete', no_show: 'no-show', cancelled: 'cancel' }

/** Which state may follow which, by the rules. */
const follows: Record<State, readonly State[]> = {
  pending: ['confirmed', 'cancelled'],
  confirmed: ['completed', 'no_show', 'cancelled'],
  completed: [],
  no_show: [],
  cancelled: [],
}

const studioByRest = async () => {
  const studio = await studioWithMassage()
  const { app, grace, trainerId, massage } = studio
  const token = await restToken(app.studio, ownerSignIn)
  const rest = async (line: string, body?: unknown) => {
    const answer = await restCall(app.studio, line, { token, trusted: true, ...(body === undefined ? {} : { body }) })
    return answer as { status: number; body: { id: string; status: State; code?: string; message?: string; items: { change: string }[] } }
  }
  let hour = 9
  /** A booking of this state whose session began five minutes ago. */
  const inState = async (state: State): Promise<string> => {
    hour += 2
    const startsAt = at(`${String(hour).padStart(2, '0')}:00`, '2027-06-08')
    app.clock.moveTo(Date.parse(startsAt) - 1_800_000)
    const made = await rest('POST /bookings', {
      clientId: grace.id,
      trainerId,
      sessionTypeId: massage.id,
      startsAt,
      status: state === 'pending' ? 'pending' : 'confirmed',
    })
    const { id } = made.body
    // A pending one lives until its start: it is looked at a minute before.
    app.clock.moveTo(Date.parse(startsAt) + (state === 'pending' ? -60_000 : 300_000))
    const call = callTo[state]
    if (state !== 'pending' && state !== 'confirmed' && call) await rest(`POST /bookings/${id}/${call}`)
    expect((await rest(`GET /bookings/${id}`)).body.status).toBe(state)
    return id
  }
  return { ...studio, rest, inState }
}

for (const from of states) {
  test(`by REST a ${from.replace('_', ' ')} booking goes where the rules let it, and nowhere else`, async () => {
    const { rest, inState } = await studioByRest()
    for (const to of states) {
      const call = callTo[to]
      if (call === undefined) continue
      const id = await inState(from)
      const before = (await rest(`GET /bookings/${id}/history`)).body.items.length
      const { status, body } = await rest(`POST /bookings/${id}/${call}`)
      const isAllowed = follows[from].includes(to)
      const outcome = isAllowed ? { status, state: body.status } : { status, code: body.code }
      expect({ from, to, ...outcome }).toEqual({
        from,
        to,
        ...(isAllowed ? { status: 200, state: to } : { status: 422, code: 'WRONG_STATE' }),
      })
      const left = await rest(`GET /bookings/${id}`)
      expect(left.body.status).toBe(isAllowed ? to : from)
      expect((await rest(`GET /bookings/${id}/history`)).body.items.length - before).toBe(isAllowed ? 1 : 0)
      if (!isAllowed) expect(body.message).toMatch(new RegExp(`; this one is ${from.replace('_', ' ')}\\.$`))
    }
  })
}

test('no call leads back to pending', async () => {
  const { rest, inState } = await studioByRest()
  const id = await inState('confirmed')
  expect((await rest(`PATCH /bookings/${id}`, { status: 'pending' })).status).toBe(400)
})

test('DELETE cancels with a reason, and a second one is refused', async () => {
  const { rest, inState } = await studioByRest()
  const id = await inState('confirmed')
  expect(await rest(`DELETE /bookings/${id}`, { endReason: 'by_studio', reason: 'Burst pipe' })).toMatchObject({
    status: 200,
    body: { status: 'cancelled', endReason: 'by_studio', cancellationReason: 'Burst pipe' },
  })
  expect((await rest(`DELETE /bookings/${id}`)).status).toBe(422)
})

test('check-in, rating, issues, upcoming, past and proposals answer by REST', async () => {
  const { app, rest, inState } = await studioByRest()
  const id = await inState('confirmed')
  expect(await rest(`POST /bookings/${id}/check-in`)).toMatchObject({ status: 200, body: { status: 'confirmed' } })
  expect(await rest(`POST /bookings/${id}/no-show`)).toMatchObject({ status: 422, body: { code: 'WRONG_STATE' } })
  await rest(`POST /bookings/${id}/complete`)
  expect(await rest(`POST /bookings/${id}/rating`, { stars: 6 })).toMatchObject({ status: 400, body: { code: 'INVALID', field: 'stars' } })
  expect(await rest(`POST /bookings/${id}/rating`, { stars: 5 })).toMatchObject({ status: 200, body: { stars: 5, source: 'desk' } })
  const issue = await rest(`POST /bookings/${id}/issues`, { kind: 'late', note: 'Ten minutes' })
  expect(await rest(`PATCH /issues/${issue.body.id}`, { isResolved: true })).toMatchObject({ status: 200 })
  app.clock.moveTo(app.clock.now() + 2 * 3_600_000)
  expect((await rest('GET /bookings/past')).body.items).toHaveLength(1)
  expect((await rest('GET /bookings/upcoming')).body.items).toEqual([])
  expect((await rest('GET /bookings/proposals')).body.items).toEqual([])
})
