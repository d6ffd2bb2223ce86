import { expect, test } from 'vitest'
import { nobodysId, staffPassword, walk } from '../support/procedure-walk'
import { restPeer, restToken } from '../support/rest-call'
import { testApp } from '../support/test-app'

/** A studio where another trainer's clients have names that must not reach this trainer. */
const twoDiaries = async () => {
  const app = await testApp()
  const { owner } = app
  const amina = await app.signedIn('trainer')
  const own = await owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru', primaryTrainerId: amina.trainerId })
  const hidden = await owner.clients.create({
    firstName: 'Zanele',
    lastName: 'Mokoenasecret',
    email: 'zanele@secret.example',
    phone: '0799 555 123',
    notes: 'knee operation in May',
    goals: ['marathon in Berlin'],
  })
  const omarId = (await owner.staff.me()).trainerId ?? ''
  await owner.availability.setWeek({
    trainerId: amina.trainerId ?? '',
    hours: [0, 1, 2, 3, 4, 5].map((dayOfWeek) => ({ dayOfWeek, start: '06:00', end: '20:00' })),
  })
  const booked = await owner.bookings.create({
    clientId: hidden.id,
    trainerId: omarId,
    startsAt: '2027-06-08T09:00:00Z',
    notes: 'knee operation in May',
    status: 'confirmed',
  })
  await owner.bookings.create({ clientId: own.id, trainerId: amina.trainerId ?? '', startsAt: '2027-06-08T09:00:00Z' })
  const planted = [
    'Zanele',
    'Mokoenasecret',
    'secret.example',
    '799555123',
    '799 555 123',
    'knee operation',
    'marathon in Berlin',
    hidden.number,
  ]
  return { app, amina, omarId, hidden, booked, own, planted }
}

/** Values for one field that try to reach another trainer's people. */
const probesFor = (field: string, ids: Record<string, string>): unknown[] => {
  if (field === 'q') return ['zanele', 'mokoena', '0799', '799555123', 'knee', 'secret.example']
  if (/^(id|.*Id)$/.test(field)) return Object.values(ids)
  if (field === 'trainerIds') return [Object.values(ids)]
  if (field === 'date' || field === 'from' || field === 'to') return ['2027-06-08']
  if (field === 'status') return ['confirmed', 'pending']
  if (field === 'sort') return ['startsAt', 'lastName']
  if (field === 'startsAt') return ['2027-06-08T09:00:00Z']
  return []
}

test('a trainer meets no name, phone, e-mail or note of another trainer’s clients in any answer', async () => {
  const { app, amina, omarId, hidden, booked, planted } = await twoDiaries()
  const token = await restToken(app.studio, { email: amina.email, password: staffPassword })
  const messages = await app.owner.notifications.list({})
  const ids = {
    hidden: hidden.id,
    omar: omarId,
    booking: booked.id,
    session: booked.sessionId,
    message: messages.items[0]?.id ?? '',
    own: amina.trainerId ?? '',
  }
  const before = JSON.stringify(await app.owner.bookings.get({ id: booked.id }))
  const leaks: string[] = []
  let calls = 0
  for (const procedure of walk.filter(({ name, meta }) => name !== 'staff.logout' && Array.isArray(meta.access))) {
    const fields = Object.keys(procedure.input?.shape ?? {})
    const required = fields.filter((field) => !procedure.input?.shape[field]?.safeParse(undefined).success)
    const base = Object.fromEntries(required.map((field) => [field, probesFor(field, { hidden: hidden.id })[0]]))
    const inputs = [base, ...fields.flatMap((field) => probesFor(field, ids).map((value) => ({ ...base, [field]: value })))]
    for (const input of inputs) {
      const request = new Request(`http://127.0.0.1/rpc/${procedure.name.replace('.', '/')}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: input }),
      })
      const answer = await (await app.studio.handleRpc(request, restPeer(token, false))).text()
      calls++
      for (const secret of planted) if (answer.includes(secret)) leaks.push(`${procedure.name} ${JSON.stringify(input)} says ${secret}`)
    }
  }
  expect(leaks).toEqual([])
  expect(calls).toBeGreaterThan(150)
  expect(JSON.stringify(await app.owner.bookings.get({ id: booked.id }))).toBe(before)
})

test('a trainer sees their own day, their own clients and their own bookings', async () => {
  const { amina, own } = await twoDiaries()
  const day = await amina.client.calendar.day({ date: '2027-06-08' })
  expect(day.columns.map(({ trainerId, bookings }) => [trainerId, bookings.map((one) => one.clientName)])).toEqual([
    [amina.trainerId, ['Grace Wanjiru']],
  ])
  expect((await amina.client.clients.list({})).items.map(({ id }) => id)).toEqual([own.id])
  expect((await amina.client.bookings.list({})).items.map(({ clientName }) => clientName)).toEqual(['Grace Wanjiru'])
})

test('a trainer cannot tell another trainer’s booking or client from one that does not exist', async () => {
  const { amina, hidden, booked, omarId } = await twoDiaries()
  const refusal = async (call: Promise<unknown>) =>
    call.then(
      () => 'answered',
      (error: { code: string; message: string; data: unknown }) => ({ code: error.code, message: error.message, data: error.data }),
    )
  const { client } = amina
  for (const ask of [
    (id: string) => client.bookings.get({ id }),
    (id: string) => client.bookings.history({ id }),
    (id: string) => client.bookings.confirm({ id }),
    (id: string) => client.bookings.cancel({ id }),
    (id: string) => client.bookings.reschedule({ id, startsAt: '2027-06-09T09:00:00Z' }),
  ]) {
    expect(await refusal(ask(booked.id))).toEqual(await refusal(ask(nobodysId)))
  }
  expect(await refusal(client.clients.get({ id: hidden.id }))).toEqual(await refusal(client.clients.get({ id: nobodysId })))
  expect(await refusal(client.bookings.create({ clientId: hidden.id, startsAt: '2027-06-09T09:00:00Z' }))).toEqual(
    await refusal(client.bookings.create({ clientId: nobodysId, startsAt: '2027-06-09T09:00:00Z' })),
  )
  await expect(client.bookings.create({ clientId: hidden.id, trainerId: omarId, startsAt: '2027-06-08T09:00:00Z' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(client.availability.slots({ trainerId: omarId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(client.audit.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(client.notifications.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a trainer user without a diary sees nobody', async () => {
  const app = await testApp()
  const grace = await app.owner.clients.create({ firstName: 'Grace' })
  await app.owner.bookings.create({ clientId: grace.id, startsAt: '2027-06-08T09:00:00Z' })
  await app.owner.staff.register({
    email: 'new@kilele.example',
    password: staffPassword,
    passwordConfirm: staffPassword,
    firstName: 'New',
    lastName: 'Trainer',
    role: 'trainer',
    asTrainer: false,
  })
  const { client } = app.desk()
  await client.staff.login({ email: 'new@kilele.example', password: staffPassword })
  expect((await client.bookings.list({})).items).toEqual([])
  expect((await client.clients.list({})).items).toEqual([])
  expect((await client.calendar.day({})).columns).toEqual([])
})
