import { expect, test } from 'vitest'
import { daysBetween } from '@shared/domain/time/zone'
import { sendPaymentReminders } from '../../src-main/features/payment-reminders'
import { openStudioOf } from '../support/massage-studio'
import { studioWithPlans } from '../support/membership-steps'
import { startedAgain } from '../support/scripted-sender'
import { ownerSignIn, type TestApp } from '../support/test-app'

const silentTimer = () => ({ arm: () => undefined, disarm: () => undefined })
const withJobs = { parts: { runsJobs: true, newTimer: silentTimer } }

interface Outbox {
  kind: string
  channel: string
  recipient: string
  subject: string | null
  message: string
  status: string
  dueAt: string
}

/** The reminders in the outbox, in the order they were written. */
const remindersIn = (app: Pick<TestApp, 'studio'>) =>
  openStudioOf(app).db.all<Outbox>(
    `SELECT kind, channel, recipient, subject, message, status, strftime('%Y-%m-%dT%H:%MZ', dueAt / 1000, 'unixepoch') AS dueAt
       FROM notification WHERE kind IN ('payment_due_soon', 'payment_overdue', 'payment_final_notice', 'membership_renewal') ORDER BY dueAt, id`,
  )

const kindsByDay = async (app: Pick<TestApp, 'studio'>) => (await remindersIn(app)).map(({ kind, dueAt }) => [dueAt.slice(0, 10), kind])

/** Nine in the morning in Nairobi. */
const nineOn = (day: string): string => `${day}T06:00:00Z`

/** What the job does that morning, without the nights between. */
const remindOn = async (app: TestApp, day: string): Promise<void> => {
  app.clock.moveTo(Date.parse(nineOn(day)))
  const { db, transaction } = openStudioOf(app)
  await sendPaymentReminders({ db, clock: app.clock }, (body) => transaction(null, body))
}

const remindEachDay = async (app: TestApp, from: string, until: string): Promise<void> => {
  for (const day of daysBetween(from, until)) await remindOn(app, day)
}

const studioOwed = async (dueOn = '2027-06-22', setup: Parameters<typeof studioWithPlans>[0] = {}) => {
  const steps = await studioWithPlans(setup)
  const owe = async (clientId: string) =>
    (
      await steps.owner.payments.process({
        clientId,
        items: [{ kind: 'free', description: 'Boxing gloves', unitPriceMinor: 350_000 }],
        tenders: [],
        dueOn,
      })
    ).invoice
  return { ...steps, owe, invoice: await owe(steps.grace.id) }
}

test('what is owed is reminded of 7, 3 and 1 days before, once when it is over and once two weeks after', async () => {
  const { app, invoice, grace } = await studioOwed()
  await remindEachDay(app, '2027-06-08', '2027-07-20')
  expect(await kindsByDay(app)).toEqual([
    ['2027-06-15', 'payment_due_soon'],
    ['2027-06-19', 'payment_due_soon'],
    ['2027-06-21', 'payment_due_soon'],
    ['2027-06-23', 'payment_overdue'],
    ['2027-07-06', 'payment_final_notice'],
  ])
  expect((await remindersIn(app))[0]).toEqual({
    kind: 'payment_due_soon',
    channel: 'email',
    recipient: grace.email,
    subject: `Invoice ${invoice.number} is due Tue 22 June 2027`,
    message: `Kilele Fitness: KES 3,500 of invoice ${invoice.number} is due on Tue 22 June 2027.`,
    status: 'queued',
    dueAt: '2027-06-15T06:00Z',
  })
})

test('a second run of a day adds none', async () => {
  const { app } = await studioOwed()
  await remindOn(app, '2027-06-15')
  await remindOn(app, '2027-06-15')
  expect(await remindersIn(app)).toHaveLength(1)
})

test('each morning at nine it is done by itself, and the messages leave', async () => {
  const { app } = await studioOwed('2027-06-16', withJobs)
  await app.advanceTo('2027-06-09T05:59:59Z')
  expect(await remindersIn(app)).toEqual([])
  await app.advanceTo(nineOn('2027-06-09'))
  expect((await remindersIn(app)).map(({ status, dueAt }) => [status, dueAt])).toEqual([['accepted', '2027-06-09T06:00Z']])
})

test('paid in part, the rest is asked for; paid in full, nothing', async () => {
  const { app, pay, invoice, moveTo } = await studioOwed()
  await moveTo('2027-06-10T07:00:00Z')
  await pay(invoice.id, 150_000)
  await remindOn(app, '2027-06-15')
  expect((await remindersIn(app)).map(({ message }) => message)).toEqual([
    `Kilele Fitness: KES 2,000 of invoice ${invoice.number} is due on Tue 22 June 2027.`,
  ])
  await moveTo('2027-06-16T07:00:00Z')
  await pay(invoice.id, 200_000)
  await remindEachDay(app, '2027-06-19', '2027-07-10')
  expect(await remindersIn(app)).toHaveLength(1)
})

test('what is paid, taken off or renewed before its reminder left is not reminded of', async () => {
  const { app, owner, owe, grace, pay, invoice, monthly, sell } = await studioOwed()
  const written = await owe(grace.id)
  const membership = await sell(monthly.id)
  await remindOn(app, '2027-06-30')
  expect((await remindersIn(app)).map(({ kind, status }) => [kind, status]).toSorted()).toEqual([
    ['membership_renewal', 'queued'],
    ['payment_overdue', 'queued'],
    ['payment_overdue', 'queued'],
  ])
  await owner.staff.login(ownerSignIn)
  await pay(invoice.id, 350_000)
  const { lines } = await owner.refunds.preview({ invoiceId: written.id })
  await owner.refunds.create({
    invoiceId: written.id,
    lines: lines.map(({ invoiceLineId }) => ({ invoiceLineId, creditedMinor: 350_000 })),
    reason: 'Never taken',
  })
  await sell(monthly.id, { membershipId: membership.id, paidMinor: 0 })
  expect((await remindersIn(app)).map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled'])
})

test('a reminder that waits names what is left once a part is paid or taken off', async () => {
  const { app, owner, invoice, grace, pay, owe } = await studioOwed()
  const byText = await owe((await owner.clients.create({ firstName: 'Texted', phone: '+254711000044' })).id)
  const untouched = await owe(grace.id)
  await owner.studio.update({ paymentInstructions: 'Paybill 400200.' })
  await remindOn(app, '2027-06-30')
  await owner.staff.login(ownerSignIn)
  await pay(invoice.id, 150_000)
  const [line] = (await owner.refunds.preview({ invoiceId: byText.id })).lines
  await owner.refunds.create({
    invoiceId: byText.id,
    lines: [{ invoiceLineId: line?.invoiceLineId ?? '', creditedMinor: 50_000 }],
    reason: 'A little off',
  })
  const rest = (amount: string, number: string) =>
    `Kilele Fitness: KES ${amount} of invoice ${number} was due on Tue 22 June 2027 and is still open.`
  const open = (number: string) => `Invoice ${number} is overdue`
  expect((await remindersIn(app)).map(({ subject, message, status }) => [subject, message, status])).toEqual([
    [open(invoice.number), `${rest('2,000', invoice.number)} Paybill 400200.`, 'queued'],
    [null, rest('3,000', byText.number), 'queued'],
    [open(untouched.number), `${rest('3,500', untouched.number)} Paybill 400200.`, 'queued'],
  ])
})

test('days the computer was off are made up by one run at its start, with the most pressing reminder only', async () => {
  const { app } = await studioOwed('2027-06-22', withJobs)
  app.clock.moveTo(Date.parse('2027-06-20T11:00:00Z'))
  const { again } = await startedAgain(app, withJobs)
  expect((await remindersIn(again)).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([['payment_due_soon', '2027-06-20T11:00Z']])
  await again.advanceTo(nineOn('2027-06-21'))
  expect(await kindsByDay(again)).toEqual([
    ['2027-06-20', 'payment_due_soon'],
    ['2027-06-21', 'payment_due_soon'],
  ])
})

test('switched on before nine, it waits with what it has to say until nine', async () => {
  const { app } = await studioOwed('2027-06-22', withJobs)
  app.clock.moveTo(Date.parse('2027-06-15T01:30:00Z'))
  const { again } = await startedAgain(app, withJobs)
  expect((await remindersIn(again)).map(({ dueAt, status }) => [dueAt, status])).toEqual([['2027-06-15T06:00Z', 'queued']])
  await again.advanceTo('2027-06-15T06:00:00Z')
  expect((await remindersIn(again)).map(({ dueAt, status }) => [dueAt, status])).toEqual([['2027-06-15T06:00Z', 'accepted']])
})

test('a text message goes where e-mail may not, and nothing where neither may, to archived clients, or to nobody', async () => {
  const { app, owner, grace, owe } = await studioOwed()
  await owner.clients.update({ id: grace.id, emailConsent: 'refused' })
  const silent = await owner.clients.create({ firstName: 'Silent', email: 'silent@mail.example', emailConsent: 'refused' })
  const gone = await owner.clients.create({ firstName: 'Gone', email: 'gone@mail.example' })
  await owe(silent.id)
  await owe(gone.id)
  await owner.clients.remove({ id: gone.id })
  await remindOn(app, '2027-06-15')
  expect((await remindersIn(app)).map(({ channel, recipient, subject }) => [channel, recipient, subject])).toEqual([
    ['sms', '+254711000001', null],
  ])
})

test('an e-mail says how to pay, as the studio put it', async () => {
  const { app, owner, invoice } = await studioOwed()
  await owner.studio.update({ paymentInstructions: 'Paybill 400200, account: your name.' })
  await remindOn(app, '2027-06-15')
  expect((await remindersIn(app))[0]?.message).toBe(
    `Kilele Fitness: KES 3,500 of invoice ${invoice.number} is due on Tue 22 June 2027. Paybill 400200, account: your name.`,
  )
})

test('a membership that ends is reminded of; renewed, cancelled or sold and unpaid it is not', async () => {
  const { app, owner, monthly, eight, sell, moveTo } = await studioWithPlans()
  const ids = [await sell(monthly.id), await sell(monthly.id), await sell(monthly.id), await sell(eight.id)].map(({ id }) => id)
  await moveTo('2027-06-25T07:00:00Z')
  await sell(monthly.id, { membershipId: ids[0]! })
  await owner.memberships.cancel({ id: ids[1]!, reason: 'Moves house' })
  await sell(monthly.id, { membershipId: ids[2]!, paidMinor: 0, dueOn: '2027-07-30' })
  await remindEachDay(app, '2027-06-26', '2027-07-15')
  expect(await kindsByDay(app)).toEqual([
    ['2027-06-30', 'membership_renewal'],
    ['2027-07-04', 'membership_renewal'],
    ['2027-07-06', 'membership_renewal'],
  ])
  expect((await remindersIn(app))[0]).toMatchObject({
    channel: 'email',
    recipient: 'grace@mail.example',
    subject: 'Eight a month ends Wed 7 July 2027',
    message: 'Kilele Fitness: Eight a month ends on Wed 7 July 2027. Renew it at the desk to go on without a break.',
  })
})

test('a membership of a week is not reminded of on the day it begins, and a freeze moves its reminders', async () => {
  const { app, owner, plan, sell } = await studioWithPlans()
  const sold = await sell((await plan({ name: 'Week', periodUnit: 'week' })).id)
  await remindOn(app, '2027-06-08')
  expect(await remindersIn(app)).toEqual([])
  await owner.memberships.freeze({ id: sold.id, fromOn: '2027-06-10', untilOn: '2027-06-12', reason: 'Away' })
  await remindEachDay(app, '2027-06-09', '2027-06-20')
  expect(await kindsByDay(app)).toEqual([
    ['2027-06-10', 'membership_renewal'],
    ['2027-06-14', 'membership_renewal'],
    ['2027-06-16', 'membership_renewal'],
  ])
})

test('nine o’clock is the studio’s, on both sides of the change of its clocks', async () => {
  const { app } = await studioWithPlans({ ...withJobs, now: '2027-11-05T12:00:00Z', timeZone: 'America/Chicago' })
  await app.advanceTo('2027-11-08T18:00:00Z')
  const jobs = await openStudioOf(app).db.all<{ at: string; status: string }>(
    `SELECT strftime('%Y-%m-%dT%H:%MZ', dueAt / 1000, 'unixepoch') AS at, status FROM due_job WHERE kind = 'payment_reminders' ORDER BY dueAt`,
  )
  expect(jobs.map(({ at }) => at).filter((at) => at >= '2027-11-05T13:00Z')).toEqual([
    '2027-11-05T14:00Z',
    '2027-11-06T14:00Z',
    '2027-11-07T15:00Z',
    '2027-11-08T15:00Z',
    '2027-11-09T15:00Z',
  ])
})
