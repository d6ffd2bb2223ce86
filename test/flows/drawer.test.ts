import { expect, test } from 'vitest'
import { brokenConstraint } from '../../src-main/core/database'
import { moveCash } from '../../src-main/features/drawer'
import { asCommand, contentOf, issuedInvoice, itemOf, paid, refunded } from '../support/document-steps'
import { codeOf, type Refusal } from '../support/massage-studio'
import { pdfPages } from '../support/pdf-text'
import { ownerSignIn, testApp, type TestApp } from '../support/test-app'

const refusalOf = async (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    ({ code, message, data }: Refusal) => [code, message, data.field],
  )

const pack = contentOf([itemOf('5-pack', 1_000_000)])

/** A sale and the refund of a part of it, as rows; their cash is moved by the test. */
const soldAndRefunded = async (app: TestApp) => {
  const client = await app.owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru' })
  const more = { clientId: client.id }
  const { id } = await issuedInvoice(app, pack, more)
  const { paymentId } = await paid(app, id, 1_000_000, { ...pack, owedMinor: 0 }, more)
  const note = await refunded(app, id, { creditedMinor: 600_000, amountMinor: 600_000, paymentId }, pack, more)
  return {
    sale: () => asCommand(app, (context) => moveCash(context, { kind: 'sale', amountMinor: 1_000_000, paymentId })),
    refund: () => asCommand(app, (context) => moveCash(context, { kind: 'refund', amountMinor: -600_000, refundId: note.id })),
  }
}

test('a drawer is opened with what was counted, and not twice', async () => {
  const { owner } = await testApp()
  expect(await owner.drawers.current({})).toEqual({ drawer: null, lastLeftMinor: 0, lastClosedAt: null, currency: 'KES' })
  const opened = await owner.drawers.open({ floatMinor: 500_000 })
  expect(opened).toMatchObject({
    isOpen: true,
    deskNumber: 1,
    openedBy: 'Omar Said',
    openedOn: '2027-06-08',
    floatMinor: 500_000,
    expectedMinor: 500_000,
  })
  expect(await codeOf(owner.drawers.open({ floatMinor: 1 }))).toBe('DRAWER_OPEN')
})

test('the first cash opens it by itself, with what was left in it', async () => {
  const app = await testApp()
  const { owner } = app
  const { sale, refund } = await soldAndRefunded(app)
  expect(await sale()).toEqual({ expectedMinor: 1_000_000 })
  await owner.drawers.close({ countedMinor: 1_000_000, bankedMinor: 700_000 })
  expect(await owner.drawers.current({})).toEqual({
    drawer: null,
    lastLeftMinor: 300_000,
    lastClosedAt: '2027-06-08T07:12:00.000Z',
    currency: 'KES',
  })
  await expect(refund()).rejects.toMatchObject({
    code: 'INVALID',
    message: 'There are KES 3,000.00 in the drawer; put cash in first, or give it back another way.',
    field: 'method',
  })
  expect((await owner.drawers.current({})).drawer).toBeNull()
  expect(await sale()).toEqual({ expectedMinor: 1_300_000 })
  expect(await refund()).toEqual({ expectedMinor: 700_000 })
  expect(await owner.drawers.current({})).toMatchObject({ drawer: { floatMinor: 300_000, openedBy: 'Omar Said' }, lastLeftMinor: 300_000 })
})

test('cash of sales, refunds and by hand adds up, and each movement says what it was for', async () => {
  const app = await testApp()
  const { owner } = app
  const { sale, refund } = await soldAndRefunded(app)
  await owner.drawers.open({ floatMinor: 100_000 })
  await sale()
  await refund()
  await owner.drawers.move({ kind: 'pay_in', amountMinor: 50_000, reason: 'Coins' })
  await owner.drawers.move({ kind: 'pay_out', amountMinor: 30_000, reason: 'Milk' })
  const { drawer } = await owner.drawers.current({})
  expect(drawer).toMatchObject({
    salesMinor: 1_000_000,
    refundsMinor: 600_000,
    paidInMinor: 50_000,
    paidOutMinor: 30_000,
    expectedMinor: 520_000,
    countedMinor: null,
    differenceMinor: null,
  })
  expect(
    drawer?.movements.map((one) => [one.kind, one.amountMinor, one.expectedAfterMinor, one.documentNumber, one.clientName, one.reason]),
  ).toEqual([
    ['sale', 1_000_000, 1_100_000, 'RCP-2027-0001', 'Grace Wanjiru', null],
    ['refund', -600_000, 500_000, 'REF-2027-0001', 'Grace Wanjiru', null],
    ['pay_in', 50_000, 550_000, null, null, 'Coins'],
    ['pay_out', -30_000, 520_000, null, null, 'Milk'],
  ])
})

test('no more is taken out than there is, and nothing while it is closed', async () => {
  const { owner } = await testApp()
  const out = (amountMinor: number) => owner.drawers.move({ kind: 'pay_out', amountMinor, reason: 'Milk' })
  expect(await refusalOf(out(1))).toEqual([
    'DRAWER_CLOSED',
    'No drawer is open at this desk; open it with a counted float first.',
    undefined,
  ])
  await owner.drawers.open({ floatMinor: 10_000 })
  expect(await refusalOf(out(10_001))).toEqual([
    'INVALID',
    'There are KES 100.00 in the drawer; take out no more than that.',
    'amountMinor',
  ])
  expect((await out(10_000)).expectedMinor).toBe(0)
  expect(await refusalOf(out(1))).toEqual(['INVALID', 'There is no cash in the drawer; take out no more than that.', 'amountMinor'])
})

test('a close with what the screen no longer shows is refused with the new sum', async () => {
  const { owner } = await testApp()
  await owner.drawers.open({ floatMinor: 10_000 })
  await owner.drawers.move({ kind: 'pay_in', amountMinor: 5_000, reason: 'Coins' })
  const refusal = await owner.drawers.close({ countedMinor: 10_000, expectedMinor: 10_000 }).catch((error: Refusal) => error)
  expect(refusal).toMatchObject({
    code: 'CONFLICT',
    message: 'Cash has moved meanwhile: KES 150.00 should be in the drawer now; count again.',
    data: { field: 'expectedMinor', data: { expectedMinor: 15_000 } },
  })
  expect(await refusalOf(owner.drawers.close({ countedMinor: 15_000, bankedMinor: 15_001 }))).toEqual([
    'INVALID',
    'Only KES 150.00 were counted; bank no more than that.',
    'bankedMinor',
  ])
  expect((await owner.drawers.close({ countedMinor: 15_000, expectedMinor: 15_000 })).isOpen).toBe(false)
  expect(await codeOf(owner.drawers.close({ countedMinor: 15_000 }))).toBe('DRAWER_CLOSED')
})

test.each([
  [12_000, 2_000],
  [9_000, -1_000],
  [10_000, 0],
])('a day closed with %i counted where 10,000 were expected is off by %i', async (countedMinor, differenceMinor) => {
  const { owner } = await testApp()
  const { id } = await owner.drawers.open({ floatMinor: 10_000 })
  const closed = await owner.drawers.close({ countedMinor, bankedMinor: 8_000, note: 'Counted twice' })
  expect(closed).toMatchObject({ countedMinor, differenceMinor, bankedMinor: 8_000, closedBy: 'Omar Said', note: 'Counted twice' })
  expect(await owner.drawers.get({ id })).toEqual({ ...closed, movements: [] })
  expect((await owner.drawers.current({})).lastLeftMinor).toBe(countedMinor - 8_000)
})

test('what is closed stays, and takes no more cash', async () => {
  const app = await testApp()
  const { id } = await app.owner.drawers.open({ floatMinor: 10_000 })
  await app.owner.drawers.close({ countedMinor: 10_000 })
  const reopening = asCommand(app, ({ tx }) => tx.drawer.update({ where: { id }, data: { countedMinor: 1 } }))
  expect(await reopening.catch(brokenConstraint)).toEqual({ code: 'RECORD_FIXED' })
})

test('drawers are listed latest first, by the day they were opened', async () => {
  const app = await testApp()
  const { owner } = app
  for (const day of ['2027-06-08', '2027-06-09', '2027-06-10']) {
    app.clock.moveTo(Date.parse(`${day}T06:00:00Z`))
    await owner.staff.login(ownerSignIn)
    await owner.drawers.open({ floatMinor: 1_000 })
    await owner.drawers.close({ countedMinor: 1_000 })
  }
  const first = await owner.drawers.list({ limit: 2 })
  expect([first.items.map(({ openedOn }) => openedOn), first.total]).toEqual([['2027-06-10', '2027-06-09'], 3])
  expect((await owner.drawers.list({ limit: 2, cursor: first.nextCursor ?? '' })).items.map(({ openedOn }) => openedOn)).toEqual([
    '2027-06-08',
  ])
  expect((await owner.drawers.list({ from: '2027-06-09', to: '2027-06-09' })).total).toBe(1)
  expect(await codeOf(owner.drawers.list({ from: '2027-06-09', to: '2027-06-08' }))).toBe('INVALID')
  expect(await codeOf(owner.drawers.get({ id: '0'.repeat(26) }))).toBe('NOT_FOUND')
})

test('a second desk has a drawer of its own', async () => {
  const app = await testApp()
  await app.owner.drawers.open({ floatMinor: 1_000 })
  await asCommand(app, ({ tx }) => tx.studio.updateMany({ data: { deskNumber: 2 } }))
  expect((await app.owner.drawers.current({})).drawer).toBeNull()
  expect((await app.owner.drawers.open({ floatMinor: 2_000 })).deskNumber).toBe(2)
})

test('the cash-up has every sum, every movement and lines to sign, and repeats', async () => {
  const app = await testApp()
  const { owner } = app
  const { sale, refund } = await soldAndRefunded(app)
  const { id } = await owner.drawers.open({ floatMinor: 100_000 })
  await sale()
  await refund()
  await owner.drawers.move({ kind: 'pay_out', amountMinor: 30_000, reason: 'Milk' })
  const sheet = async () => {
    const { fileId, fileName } = await owner.drawers.pdf({ id })
    return { fileName, bytes: (await app.studio.takeFile(fileId, app.ownerPeer))?.bytes ?? new Uint8Array() }
  }
  const words = async () =>
    pdfPages((await sheet()).bytes)
      .join(' ')
      .replaceAll(/\s+/g, ' ')
  expect(await words()).toContain('Not counted yet: this drawer is open.')
  app.clock.moveTo(Date.parse('2027-06-08T17:30:00Z'))
  await owner.drawers.close({ countedMinor: 460_000, bankedMinor: 400_000, note: 'A note is missing' })
  const text = await words()
  const expected = [
    'Cash-up, 8 June 2027',
    'Kilele Fitness, Front desk, desk 1',
    'Opened Tue 8 June 2027, 10:12, by Omar Said. Closed Tue 8 June 2027, 20:30, by Omar Said.',
    'Float 1,000.00',
    'Cash sales 10,000.00',
    'Cash refunds −6,000.00',
    'Put in 0.00',
    'Taken out −300.00',
    'Expected 4,700.00',
    'Counted 4,600.00',
    'Short −100.00',
    'To the bank 4,000.00',
    'Left in the drawer 600.00',
    'Note: A note is missing',
    'RCP-2027-0001, Grace Wanjiru',
    'REF-2027-0001, Grace Wanjiru',
    'Milk',
    'Counted by, date',
    'Checked by, date',
  ]
  expect(expected.filter((one) => !text.includes(one))).toEqual([])
  const [one, two] = [await sheet(), await sheet()]
  expect([one.fileName, Buffer.from(one.bytes).equals(Buffer.from(two.bytes))]).toEqual(['Cash-up 2027-06-08 desk 1.pdf', true])
})
