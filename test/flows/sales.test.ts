import { expect, test } from 'vitest'
import { at, openStudioOf } from '../support/massage-studio'
import { cash, refusedWithoutTrace, studioWithTill, tillRows } from '../support/sale-steps'

test('a walk-in pays cash for a five-pack: change, the next numbers, five credits to 30 August, and the drawer knows', async () => {
  const { dora, grace, fivePack, sellPack } = await studioWithTill()
  const sold = await sellPack({ expectedTotalMinor: 1_000_000 })
  const me = await dora.staff.me()
  const at = '2027-06-01T05:55:00.000Z'
  const payment = sold.payments[0]!
  const lot = sold.clientPackages[0]!
  expect(sold).toEqual({
    invoice: { id: payment.invoiceId, number: 'INV-2027-0001', totalMinor: 1_000_000, owedMinor: 0, dueOn: '2027-06-01' },
    receipt: { id: payment.receiptId, number: 'RCP-2027-0001', totalMinor: 1_000_000 },
    payments: [
      {
        id: payment.id,
        transactionId: sold.transactionId,
        clientId: grace.id,
        clientName: 'Grace Wanjiru',
        clientNumber: grace.number,
        invoiceId: sold.invoice.id,
        invoiceNumber: 'INV-2027-0001',
        receiptId: sold.receipt?.id,
        receiptNumber: 'RCP-2027-0001',
        amountMinor: 1_000_000,
        currency: 'KES',
        refundedMinor: 0,
        method: 'cash',
        status: 'completed',
        externalTransactionId: null,
        description: '5-pack',
        referenceNumber: null,
        notes: '',
        tenderedMinor: 1_050_000,
        changeMinor: 50_000,
        recordedById: me.id,
        recordedBy: 'Dora Staff 1',
        createdAt: at,
        paidAt: at,
        paidOn: '2027-06-01',
      },
    ],
    transactionId: payment.transactionId,
    status: 'completed',
    currency: 'KES',
    changeMinor: 50_000,
    clientPackages: [
      expect.objectContaining({
        clientId: grace.id,
        packageId: fivePack.id,
        invoiceId: sold.invoice.id,
        name: '5-pack',
        priceMinor: 1_000_000,
        expiryOn: '2027-08-30',
        daysLeft: 90,
        bought: 5,
        sessionsAvailable: 5,
      }),
    ],
    memberships: [],
    drawerExpectedMinor: 1_000_000,
  })
  expect((await dora.clientPackages.get({ id: lot.id })).sessionsAvailable).toBe(5)
  expect((await dora.drawers.current()).drawer).toMatchObject({ expectedMinor: 1_000_000, salesMinor: 1_000_000, openedBy: 'Dora Staff 1' })
  expect(await dora.payments.status({ transactionId: payment.transactionId })).toEqual(payment)
  expect(await dora.payments.verify({ id: payment.id })).toEqual(payment)
  expect(await dora.payments.get({ id: payment.id })).toEqual({ ...payment, refunds: [] })
})

test('the documents say what was sold, until when it can be used, how it was paid and who took the money', async () => {
  const { dora, sellPack } = await studioWithTill()
  const sold = await sellPack()
  const item = {
    description: '5-pack',
    detail: '5 sessions, use by 30 August 2027',
    quantity: 1,
    unitPriceMinor: 1_000_000,
    discountMinor: 0,
    taxRateBasisPoints: 0,
    taxName: null,
    netMinor: 1_000_000,
    taxMinor: 0,
    totalMinor: 1_000_000,
  }
  const tenders = [{ method: 'cash', amountMinor: 1_000_000, tenderedMinor: 1_050_000, changeMinor: 50_000, referenceNumber: null }]
  const common = { items: [item], tenders, totalMinor: 1_000_000, paidMinor: 1_000_000, owedMinor: 0, servedBy: 'Dora Staff 1', taxes: [] }
  expect(await dora.payments.invoice({ id: sold.payments[0]!.id })).toMatchObject({
    kind: 'invoice',
    number: 'INV-2027-0001',
    billedTo: 'Grace Wanjiru',
    status: 'paid',
    content: { ...common, refersTo: [], dueOn: '2027-06-01', paymentInstructions: null },
  })
  expect(await dora.receipts.get({ id: sold.receipt!.id })).toMatchObject({
    kind: 'receipt',
    number: 'RCP-2027-0001',
    totalMinor: 1_000_000,
    content: { ...common, refersTo: [{ kind: 'invoice', number: 'INV-2027-0001' }] },
  })
})

test('a sold five-pack is booked with and used: four sessions are left', async () => {
  const { dora, grace, training, trainerId, sellPack, moveTo } = await studioWithTill()
  const lot = (await sellPack()).clientPackages[0]!
  const booking = await dora.bookings.create({
    clientId: grace.id,
    trainerId,
    sessionTypeId: training.id,
    startsAt: at('10:00', '2027-06-01'),
    status: 'confirmed',
    payWith: { clientPackageId: lot.id },
  })
  expect(await dora.clientPackages.get({ id: lot.id })).toMatchObject({ sessionsAvailable: 4, reserved: 1, sessionsRemaining: 5 })
  await moveTo('2027-06-01T06:58:00Z')
  await dora.bookings.checkIn({ id: booking.id })
  await moveTo('2027-06-01T08:00:00Z')
  await dora.bookings.complete({ id: booking.id })
  expect(await dora.clientPackages.get({ id: lot.id })).toMatchObject({
    sessionsAvailable: 4,
    used: 1,
    reserved: 0,
    expiryOn: '2027-08-30',
  })
})

test('two of a package are two lots whose prices add up to what was paid', async () => {
  const { dora, grace, fivePack } = await studioWithTill()
  const sold = await dora.payments.process({
    clientId: grace.id,
    items: [{ kind: 'package', packageId: fivePack.id, quantity: 3 }],
    discount: { amountMinor: 1 },
    tenders: [cash(2_999_999)],
  })
  expect(sold.clientPackages.map(({ priceMinor, bought }) => [priceMinor, bought])).toEqual([
    [1_000_000, 5],
    [1_000_000, 5],
    [999_999, 5],
  ])
})

test('a split tender is one receipt, and each line is paid to the last cent by the payments together', async () => {
  const { app, dora, grace, fivePack } = await studioWithTill()
  const sold = await dora.payments.process({
    clientId: grace.id,
    items: [
      { kind: 'package', packageId: fivePack.id },
      { kind: 'free', description: 'Towel', unitPriceMinor: 33_333, quantity: 3 },
      { kind: 'free', description: 'Sticker', unitPriceMinor: 1 },
    ],
    tenders: [
      cash(333_333, 400_000),
      { method: 'mpesa', amountMinor: 500_000, referenceNumber: 'SFF1234XYZ', notes: 'from her husband' },
      { method: 'card', amountMinor: 266_667, referenceNumber: '0042' },
    ],
  })
  expect(sold).toMatchObject({
    status: 'completed',
    changeMinor: 66_667,
    drawerExpectedMinor: 333_333,
    invoice: { totalMinor: 1_100_000, owedMinor: 0 },
    receipt: { number: 'RCP-2027-0001', totalMinor: 1_100_000 },
  })
  expect(sold.payments.map(({ method, receiptNumber, referenceNumber, notes }) => [method, receiptNumber, referenceNumber, notes])).toEqual(
    [
      ['cash', 'RCP-2027-0001', null, ''],
      ['mpesa', 'RCP-2027-0001', 'SFF1234XYZ', 'from her husband'],
      ['card', 'RCP-2027-0001', '0042', ''],
    ],
  )
  const { db } = openStudioOf(app)
  const lines = await db.all<{ totalMinor: number; paid: number }>(
    'SELECT l.totalMinor, (SELECT sum(amountMinor) FROM payment_line WHERE invoiceLineId = l.id) AS paid FROM invoice_line l ORDER BY l.position',
  )
  expect(lines.map(({ totalMinor, paid }) => [totalMinor, paid])).toEqual([
    [1_000_000, 1_000_000],
    [99_999, 99_999],
    [1, 1],
  ])
  const payments = await db.all<{ amountMinor: number; ofLines: number }>(
    'SELECT p.amountMinor, (SELECT sum(amountMinor) FROM payment_line WHERE paymentId = p.id) AS ofLines FROM payment p',
  )
  for (const { amountMinor, ofLines } of payments) expect(ofLines).toBe(amountMinor)
})

test('a part is paid now and the rest later, each with its receipt; paid twice it is refused', async () => {
  const { app, owner, dora, grace, sellPack, moveTo } = await studioWithTill()
  await owner.studio.update({ paymentTermsDays: 10, paymentInstructions: 'Paybill 123456' })
  const sold = await sellPack({ tenders: [cash(400_000)] })
  expect(sold).toMatchObject({
    status: 'part_paid',
    invoice: { owedMinor: 600_000, dueOn: '2027-06-11' },
    receipt: { totalMinor: 400_000 },
  })
  expect(sold.clientPackages).toHaveLength(1)
  expect(await dora.invoices.get({ id: sold.invoice.id })).toMatchObject({
    content: { paidMinor: 400_000, owedMinor: 600_000, dueOn: '2027-06-11', paymentInstructions: 'Paybill 123456' },
  })
  expect(await dora.receipts.get({ id: sold.receipt!.id })).toMatchObject({
    content: { totalMinor: 1_000_000, paidMinor: 400_000, owedMinor: 600_000, dueOn: '2027-06-11', paymentInstructions: 'Paybill 123456' },
  })
  await moveTo('2027-06-03T06:00:00Z')
  const rest = await dora.payments.process({
    invoiceId: sold.invoice.id,
    tenders: [{ method: 'bank_transfer', amountMinor: 600_000, referenceNumber: 'FT27154' }],
    expectedTotalMinor: 600_000,
  })
  expect(rest).toMatchObject({
    status: 'completed',
    invoice: { id: sold.invoice.id, number: 'INV-2027-0001', owedMinor: 0 },
    receipt: { number: 'RCP-2027-0002', totalMinor: 600_000 },
    payments: [{ clientId: grace.id, paidOn: '2027-06-03', method: 'bank_transfer' }],
    drawerExpectedMinor: null,
  })
  expect(await dora.receipts.get({ id: rest.receipt!.id })).toMatchObject({
    content: { items: [{ description: '5-pack' }], totalMinor: 1_000_000, paidMinor: 600_000, owedMinor: 0, paymentInstructions: null },
  })
  await refusedWithoutTrace(app, () => dora.payments.process({ invoiceId: sold.invoice.id, tenders: [cash(1)] }), {
    code: 'ALREADY_PAID',
    field: 'invoiceId',
  })
})

test('a sale of which nothing is paid has an invoice and no receipt', async () => {
  const { app, dora, grace, fivePack } = await studioWithTill()
  const sold = await dora.payments.process({
    clientId: grace.id,
    items: [{ kind: 'package', packageId: fivePack.id }],
    tenders: [],
    dueOn: '2027-07-01',
  })
  expect(sold).toMatchObject({
    status: 'unpaid',
    receipt: null,
    payments: [],
    transactionId: null,
    drawerExpectedMinor: null,
    invoice: { owedMinor: 1_000_000, dueOn: '2027-07-01' },
  })
  expect(await tillRows(app)).toMatchObject({ document: 1, payment: 0, cash_movement: 0, client_package: 1 })
})

test('a discount is spread over the lines, by percent, by amount, and down to nothing', async () => {
  const { app, dora, grace, fivePack } = await studioWithTill()
  const items = [
    { kind: 'package' as const, packageId: fivePack.id },
    { kind: 'free' as const, description: 'Towel', unitPriceMinor: 50_000 },
  ]
  const percent = await dora.payments.process({
    clientId: grace.id,
    items,
    discount: { percentBasisPoints: 1000, reason: 'birthday' },
    tenders: [cash(945_000)],
  })
  expect(percent).toMatchObject({ invoice: { totalMinor: 945_000 }, clientPackages: [{ priceMinor: 900_000 }] })
  expect((await dora.invoices.get({ id: percent.invoice.id })).content).toMatchObject({
    subtotalMinor: 1_050_000,
    discountMinor: 105_000,
    discountReason: 'birthday',
    items: [{ discountMinor: 100_000 }, { discountMinor: 5000 }],
  })
  const amount = await dora.payments.process({ clientId: grace.id, items, discount: { amountMinor: 21_000 }, tenders: [cash(1_029_000)] })
  expect((await dora.invoices.get({ id: amount.invoice.id })).content.items.map(({ discountMinor }) => discountMinor)).toEqual([
    20_000, 1000,
  ])
  const nothing = await dora.payments.process({ clientId: grace.id, items, discount: { percentBasisPoints: 10_000 }, tenders: [] })
  expect(nothing).toMatchObject({
    status: 'completed',
    receipt: null,
    payments: [],
    invoice: { totalMinor: 0, owedMinor: 0, dueOn: '2027-06-01' },
    clientPackages: [{ priceMinor: 0, sessionsAvailable: 5 }],
  })
  await refusedWithoutTrace(
    app,
    () => dora.payments.process({ clientId: grace.id, items, discount: { percentBasisPoints: 10_000 }, tenders: [cash(1)] }),
    {
      code: 'INVALID',
      field: 'tenders',
    },
  )
})

test('the receipt goes into the outbox of the sale, to the client’s address or to the one that was typed', async () => {
  const { app, dora, grace, sellPack } = await studioWithTill()
  await refusedWithoutTrace(app, () => sellPack({ email: true }), { code: 'INVALID', field: 'email' })
  await dora.clients.update({ id: grace.id, email: 'grace@kilele.example' })
  await sellPack({ email: true })
  await sellPack({ email: 'office@kilele.example', tenders: [] })
  await sellPack({ email: false })
  const { items } = await dora.notifications.list({ sort: 'createdAt' })
  expect(items.map(({ kind, recipient, subject }) => [kind, recipient, subject])).toEqual([
    ['payment_receipt', 'grace@kilele.example', expect.stringContaining('RCP-2027-0001')],
    ['invoice', 'office@kilele.example', expect.stringContaining('INV-2027-0002')],
  ])
})
