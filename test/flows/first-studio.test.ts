import { expect, test } from 'vitest'
import { blankApp, testApp } from '../support/test-app'

test('a studio sets itself up, takes a client, books, confirms and cancels', async () => {
  const app = await blankApp()
  const { client: desk } = app.desk()
  expect(await desk.system.state()).toMatchObject({ state: 'new', studioName: null })

  const password = 'a long password'
  const registered = await desk.staff.register({
    email: 'Omar@Kilele.example',
    password,
    passwordConfirm: password,
    firstName: 'Omar',
    lastName: 'Said',
  })
  expect(registered.recoveryCode).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
  await desk.staff.login({ email: 'omar@kilele.example', password })

  await desk.availability.create({ dayOfWeek: 0, start: '09:00', end: '17:00' })
  await desk.availability.createBreak({ startDate: '2028-01-15', endDate: '2028-01-20' })
  const grace = await desk.clients.create({ firstName: 'Grace', lastName: 'Wanjiru', phone: '0711 000 111', email: 'grace@home.example' })
  expect(grace).toMatchObject({ number: '1001', phone: '+254711000111' })

  const booked = await desk.bookings.create({
    clientId: grace.id,
    startsAt: '2027-06-14T10:00:00+03:00',
    endsAt: '2027-06-14T11:00:00+03:00',
  })
  expect(booked).toMatchObject({
    status: 'pending',
    clientName: 'Grace Wanjiru',
    startsAt: '2027-06-14T07:00:00.000Z',
    durationMinutes: 60,
    isUpcoming: true,
  })

  const slots = async (date: string) => (await desk.availability.slots({ date })).items.map((slot) => slot.label)
  expect(await slots('2027-06-14')).toEqual(['09:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'])

  expect(await desk.bookings.confirm({ id: booked.id })).toMatchObject({ status: 'confirmed', holdUntil: null })
  expect(
    (await desk.notifications.list({})).items.map(({ kind, channel, status, message }) => ({ kind, channel, status, message })),
  ).toEqual([
    {
      kind: 'booking_confirmed',
      channel: 'email',
      status: 'queued',
      message: 'Studio of Omar Said: Personal training with Omar Said is confirmed for Mon 14 June, 10:00 EAT.',
    },
    {
      kind: 'booking_confirmed',
      channel: 'sms',
      status: 'queued',
      message: 'Studio of Omar Said: Personal training with Omar Said is confirmed for Mon 14 June, 10:00 EAT.',
    },
  ])

  expect(await desk.bookings.cancel({ id: booked.id, reason: 'ill' })).toMatchObject({
    status: 'cancelled',
    endReason: 'by_client',
    cancellationReason: 'ill',
  })
  expect(await slots('2027-06-14')).toContain('10:00')
  expect((await desk.bookings.history({ id: booked.id })).items.map(({ change, by }) => [change, by])).toEqual([
    ['created', 'Omar Said'],
    ['confirmed', 'Omar Said'],
    ['cancelled', 'Omar Said'],
  ])
})

test('a booking over another is refused with the three nearest free times, and nothing of it stays', async () => {
  const { owner } = await testApp()
  const grace = await owner.clients.create({ firstName: 'Grace' })
  const peter = await owner.clients.create({ firstName: 'Peter' })
  await owner.bookings.create({ clientId: grace.id, startsAt: '2027-06-10T07:00:00Z' })
  await expect(owner.bookings.create({ clientId: peter.id, startsAt: '2027-06-10T07:30:00Z' })).rejects.toMatchObject({
    code: 'SLOT_TAKEN',
    status: 409,
    data: {
      field: 'startsAt',
      data: { holder: { clientName: 'Grace' }, nearest: [{ label: '11:00' }, { label: '09:00' }, { label: '12:00' }] },
    },
  })
  expect((await owner.bookings.list({})).total).toBe(1)
})
