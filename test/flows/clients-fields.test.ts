import { expect, test } from 'vitest'
import { at, studioWithMassage, type Refusal } from '../support/massage-studio'
import { ownerSignIn, testApp } from '../support/test-app'

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    ({ code, data }: Refusal) => ({ code, field: data.field }),
  )

test('tags that people read as one are one, in the order of the alphabet', async () => {
  const { owner } = await testApp()
  const made = await owner.clients.create({ firstName: 'Grace', tags: ['Évening', 'VIP', 'evening', 'vip', '★'] })
  expect(made.tags).toEqual(['Évening', 'VIP', '★'])
  expect((await owner.clients.update({ id: made.id, tags: ['Morning'] })).tags).toEqual(['Morning'])
  expect((await owner.clients.update({ id: made.id, notes: 'left knee' })).tags).toEqual(['Morning'])
})

test('tags in use come commonest first, and to a trainer those of their own clients', async () => {
  const app = await testApp()
  const { owner } = app
  const amina = await app.signedIn('trainer')
  await owner.clients.create({ firstName: 'Grace', tags: ['VIP', 'Evening'], primaryTrainerId: amina.trainerId })
  await owner.clients.create({ firstName: 'Peter', tags: ['vip', 'Knee'] })
  expect((await owner.clients.tags()).items).toEqual([
    { tag: 'VIP', clients: 2 },
    { tag: 'Evening', clients: 1 },
    { tag: 'Knee', clients: 1 },
  ])
  expect((await amina.client.clients.tags()).items).toEqual([
    { tag: 'Evening', clients: 1 },
    { tag: 'VIP', clients: 1 },
  ])
})

test('an answer about messages keeps the time it was given, until it changes', async () => {
  const app = await testApp()
  const { owner } = app
  const { id, ...made } = await owner.clients.create({ firstName: 'Grace', smsConsent: 'granted' })
  expect([made.smsConsent, made.smsConsentAt, made.emailConsentAt]).toEqual(['granted', '2027-06-08T07:12:00.000Z', null])
  await app.advanceTo('2027-06-09T07:00:00Z')
  await owner.staff.login(ownerSignIn)
  const consentOf = async (change: { smsConsent: 'granted' | 'refused' | 'unknown' }) => {
    const { smsConsent, smsConsentAt } = await owner.clients.update({ id, ...change })
    return [smsConsent, smsConsentAt]
  }
  expect(await consentOf({ smsConsent: 'granted' })).toEqual(['granted', '2027-06-08T07:12:00.000Z'])
  expect(await consentOf({ smsConsent: 'refused' })).toEqual(['refused', '2027-06-09T07:00:00.000Z'])
  expect(await consentOf({ smsConsent: 'unknown' })).toEqual(['unknown', null])
})

test('a person to call in an emergency is kept with a whole number', async () => {
  const { owner } = await testApp()
  const made = await owner.clients.create({ firstName: 'Grace', emergencyName: ' Mary ', emergencyPhone: '0722 333 444' })
  expect([made.emergencyName, made.emergencyPhone]).toEqual(['Mary', '+254722333444'])
  expect(await refusalOf(owner.clients.update({ id: made.id, emergencyPhone: '0722' }))).toEqual({
    code: 'INVALID',
    field: 'emergencyPhone',
  })
  const cleared = await owner.clients.update({ id: made.id, emergencyName: '', emergencyPhone: null })
  expect([cleared.emergencyName, cleared.emergencyPhone]).toEqual([null, null])
})

test('a birthday lies in the past, as the studio’s day has it', async () => {
  // 01:12 of the 9th in Nairobi.
  const { owner } = await testApp({ now: '2027-06-08T22:12:00Z' })
  expect((await owner.clients.create({ firstName: 'Baby', birthday: '2027-06-09' })).birthday).toBe('2027-06-09')
  expect(await refusalOf(owner.clients.create({ firstName: 'Later', birthday: '2027-06-10' }))).toEqual({
    code: 'INVALID',
    field: 'birthday',
  })
})

test('a phone number nobody can have is refused at its field with what is wrong, typed as it was; one that stands may stay', async () => {
  const { owner, studio } = await testApp()
  const said = (call: Promise<unknown>) =>
    call.then(
      () => 'done',
      ({ code, message, data }: Refusal & { message: string }) => [code, data.field, message],
    )
  const create = (phone: string) => said(owner.clients.create({ firstName: 'Grace', phone }))
  const looks = 'a mobile number looks like 0712 123456.'
  expect(await create('0711 000 11')).toEqual(['INVALID', 'phone', `+254 71100011 is 1 digit short; ${looks}`])
  expect(await create('0711 000 1111')).toEqual(['INVALID', 'phone', `+254 7110001111 has 1 digit too many; ${looks}`])
  expect(await create('0311 000 111')).toEqual(['INVALID', 'phone', `+254 311000111 begins like no number there; ${looks}`])
  expect(await create('+1 555 123 4567')).toEqual(['INVALID', 'phone', '+1 555 123 4567 is nobody’s number; check its digits.'])
  for (const good of ['0711 000 111', '+48 601 234 567', '+254 20 123 4567']) expect(await create(good)).toBe('done')
  const { id } = await owner.clients.create({ firstName: 'Peter', phone: '0711 000 111' })
  const update = (more: { phone?: string; emergencyPhone?: string; notes?: string }) => said(owner.clients.update({ id, ...more }))
  expect(await update({ phone: '0722 000 22' })).toEqual(['INVALID', 'phone', expect.stringContaining('1 digit short')])
  expect(await update({ emergencyPhone: '0722 000 22' })).toEqual(['INVALID', 'emergencyPhone', expect.stringContaining('1 digit short')])
  // As an earlier version took it, or an import.
  await studio.opened()?.transaction(null, ({ tx }) => tx.client.update({ where: { id }, data: { phone: '+25472200022' } }))
  expect(await update({ phone: '+254 72200022', notes: 'left knee' })).toBe('done')
  expect(await update({ phone: '0722 000 33' })).toEqual(['INVALID', 'phone', expect.stringContaining('1 digit short')])
})

test('a family shares an e-mail and a phone', async () => {
  const { owner } = await testApp()
  const home = { email: 'home@kamau.example', phone: '0711 000 111' }
  await owner.clients.create({ firstName: 'Grace', ...home })
  const peter = await owner.clients.create({ firstName: 'Peter', ...home })
  expect([peter.email, peter.phone]).toEqual(['home@kamau.example', '+254711000111'])
})

test('nobody who has refused a channel gets a message on it, not even one that waits already', async () => {
  const { app, owner, grace, book } = await studioWithMassage()
  await owner.clients.update({ id: grace.id, phone: '0711 000 111', email: 'grace@home.example', emailConsent: 'granted' })
  const outbox = async () =>
    (await owner.notifications.list({ sort: 'createdAt' })).items.map(({ kind, channel, status }) => `${kind} ${channel} ${status}`)
  const first = await book(at('09:00'), { status: 'confirmed' })
  expect(await outbox()).toEqual(['booking_confirmed sms queued', 'booking_confirmed email queued'])
  await owner.clients.update({ id: grace.id, smsConsent: 'refused' })
  expect(await outbox()).toEqual(['booking_confirmed sms cancelled', 'booking_confirmed email queued'])
  await owner.bookings.cancel({ id: first.id })
  expect((await outbox()).slice(2)).toEqual(['booking_cancelled email queued'])
  await owner.clients.update({ id: grace.id, emailConsent: 'refused' })
  await book(at('11:00'), { status: 'confirmed' })
  expect((await outbox()).filter((line) => line.endsWith('queued'))).toEqual([])
  await app.studio.runDue()
  expect(app.sent).toEqual([])
})
