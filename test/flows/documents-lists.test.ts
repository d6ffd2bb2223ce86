import { expect, test } from 'vitest'
import { codeOf, type Refusal } from '../support/massage-studio'
import { asCommand, contentOf, issued, issuedInvoice, itemOf, paid, refunded } from '../support/document-steps'
import { ownerSignIn, testApp } from '../support/test-app'

const pack = contentOf([itemOf('5-pack', 1_000_000, { detail: '5 sessions' })], { paymentInstructions: 'Paybill 123456' })
const cash = (amountMinor: number) => ({
  method: 'cash' as const,
  amountMinor,
  tenderedMinor: null,
  changeMinor: null,
  referenceNumber: null,
})

/** Five invoices, one of each status on 8 June 2027. */
const studioWithInvoices = async () => {
  const app = await testApp()
  const { owner } = app
  const grace = await owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru', email: 'grace@mail.example' })
  const peter = await owner.clients.create({ firstName: 'Peter', lastName: 'Otieno' })
  const of = (clientId: string) => ({ clientId })
  app.clock.moveTo(Date.parse('2027-06-01T07:00:00Z'))
  const unpaid = await issuedInvoice(app, pack, of(grace.id))
  const overdue = await issuedInvoice(app, { ...pack, dueOn: '2027-06-07' }, of(peter.id))
  const partPaid = await issuedInvoice(app, pack, of(grace.id))
  const settled = await issuedInvoice(app, pack, of(grace.id))
  const credited = await issuedInvoice(app, pack, of(grace.id))
  app.clock.moveTo(Date.parse('2027-06-08T07:12:00Z'))
  const first = await paid(app, partPaid.id, 400_000, { ...pack, tenders: [cash(400_000)], owedMinor: 600_000 }, of(grace.id))
  const whole = await paid(app, settled.id, 1_000_000, { ...pack, tenders: [cash(1_000_000)], owedMinor: 0 }, of(grace.id))
  const note = await refunded(
    app,
    credited.id,
    { creditedMinor: 1_000_000, amountMinor: 0, paymentId: null },
    { ...pack, reason: 'Never came' },
    of(grace.id),
  )
  return { app, owner, grace, peter, unpaid, overdue, partPaid, settled, credited, first, whole, note }
}

test('each invoice says how it stands, and the list finds it by that', async () => {
  const { owner, unpaid, overdue, partPaid, settled, credited } = await studioWithInvoices()
  const expected = { unpaid, overdue, part_paid: partPaid, paid: settled, credited }
  for (const [status, invoice] of Object.entries(expected)) {
    const found = await owner.invoices.list({ status: status as keyof typeof expected })
    expect([found.total, found.items.map(({ number, status: said }) => [number, said])]).toEqual([1, [[invoice.number, status]]])
  }
  expect((await owner.invoices.list({})).total).toBe(5)
})

test('an invoice is overdue from the day after it was due, in the studio’s zone', async () => {
  const { app, owner, unpaid } = await studioWithInvoices()
  app.clock.moveTo(Date.parse('2027-06-22T20:59:00Z'))
  await owner.staff.login(ownerSignIn)
  expect((await owner.invoices.get({ id: unpaid.id })).status).toBe('unpaid')
  expect((await owner.invoices.list({ status: 'overdue' })).total).toBe(1)
  app.clock.moveTo(Date.parse('2027-06-22T21:00:00Z'))
  expect((await owner.invoices.get({ id: unpaid.id })).status).toBe('overdue')
  expect((await owner.invoices.list({ status: 'overdue' })).total).toBe(3)
})

test('lists are searched by number and by client, and narrowed by day, client and kind', async () => {
  const { owner, peter, overdue, unpaid, first } = await studioWithInvoices()
  const numbers = async (input: Parameters<typeof owner.documents.list>[0]) =>
    (await owner.documents.list(input)).items.map(({ number }) => number)
  expect(await numbers({ q: 'otieno' })).toEqual([overdue.number])
  expect(await numbers({ q: 'inv-2027-0001' })).toEqual([unpaid.number])
  expect(await numbers({ q: '0001', sort: 'number' })).toEqual(['INV-2027-0001', 'RCP-2027-0001', 'REF-2027-0001'])
  expect(await numbers({ clientId: peter.id })).toEqual([overdue.number])
  expect((await numbers({ from: '2027-06-08', sort: 'number' })).map((number) => number.slice(0, 3))).toEqual(['RCP', 'RCP', 'REF'])
  expect(await numbers({ to: '2027-05-31' })).toEqual([])
  expect((await numbers({ kind: 'refund_note' })).length).toBe(1)
  expect((await owner.receipts.list({ sort: 'totalMinor' })).items.map(({ id }) => id)[0]).toBe(first.receiptId)
  expect(await codeOf(owner.documents.list({ from: '2027-06-08', to: '2027-06-01' }))).toBe('INVALID')
})

test('a list of a hundred is read in as few questions as one of ten', async () => {
  const { app, owner } = await studioWithInvoices()
  app.statements.length = 0
  await owner.documents.list({ limit: 2 })
  const few = app.statements.length
  app.statements.length = 0
  await owner.documents.list({ limit: 100 })
  expect(app.statements.length).toBe(few)
})

test('no list of documents reads the outbox or the documents end to end for one row', async () => {
  const { app, owner } = await studioWithInvoices()
  const db = app.studio.opened()?.db
  app.statements.length = 0
  await owner.documents.list({})
  await owner.invoices.list({})
  await owner.documents.list({ from: '2027-06-01', to: '2027-06-30' })
  const asked = app.statements.filter((sql) => sql.includes('CROSS JOIN document d JOIN staff_user'))
  const steps = await Promise.all(
    asked.map((sql) => db?.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, Array<null>(sql.split('?').length - 1).fill(null))),
  )
  expect(asked.length).toBe(3)
  const details = steps.map((plan) => (plan ?? []).map(({ detail }) => detail))
  expect(details.flat().filter((detail) => /^SCAN d$|TEMP B-TREE FOR ORDER BY/.test(detail))).toEqual([])
  const byKey = /^SEARCH n USING (COVERING )?INDEX notification_dedupeKey_key \(dedupeKey>\? AND dedupeKey<\?\)$/
  expect(details.map((plan) => plan.filter((detail) => byKey.test(detail)).length)).toEqual([2, 2, 2])
})

test('the documents of one sale name each other', async () => {
  const { owner, partPaid, first, credited, note, whole } = await studioWithInvoices()
  const related = async (id: string) => (await owner.documents.get({ id })).related.map(({ number }) => number)
  expect(await related(partPaid.id)).toEqual([first.number])
  expect(await related(first.receiptId)).toEqual([partPaid.number])
  expect(await related(credited.id)).toEqual([note.number])
  expect(await related(note.id)).toEqual([credited.number])
  expect((await related(whole.receiptId)).length).toBe(1)
})

test('a document is asked for by its own kind', async () => {
  const { owner, unpaid, first } = await studioWithInvoices()
  expect([
    await codeOf(owner.invoices.get({ id: first.receiptId })),
    await codeOf(owner.receipts.pdf({ id: unpaid.id })),
    await codeOf(owner.receipts.email({ id: unpaid.id })),
    await codeOf(owner.documents.get({ id: unpaid.id })),
  ]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'done'])
})

test('an e-mail says what is owed now, goes to the client, and goes again when sent again', async () => {
  const { app, owner, partPaid, first } = await studioWithInvoices()
  const sent = await owner.invoices.email({ id: partPaid.id })
  const again = await owner.invoices.email({ id: partPaid.id })
  const elsewhere = await owner.documents.email({ id: first.receiptId, to: 'Books@Mail.example' })
  expect([sent.to, again.to, elsewhere.to, sent.notificationId === again.notificationId]).toEqual([
    'grace@mail.example',
    'grace@mail.example',
    'books@mail.example',
    false,
  ])
  const { items } = await owner.notifications.list({ sort: 'createdAt' })
  expect(items.map(({ kind, channel, recipient }) => [kind, channel, recipient])).toEqual([
    ['invoice', 'email', 'grace@mail.example'],
    ['invoice', 'email', 'grace@mail.example'],
    ['payment_receipt', 'email', 'books@mail.example'],
  ])
  const message = items[0]?.message ?? ''
  expect([
    items[0]?.subject,
    message.includes('Part paid. Owed: KES 6,000.00, due 22 June 2027.'),
    message.includes('Paybill 123456'),
    items[2]?.message.includes('Paybill'),
    items[2]?.message.includes('Owed after this payment: KES 6,000.00, due 22 June 2027.'),
  ]).toEqual([`Invoice ${partPaid.number} from Kilele Fitness`, true, true, false, true])
  const { emailed, emailedAt } = await owner.invoices.get({ id: partPaid.id })
  expect([emailed, emailedAt]).toEqual([2, new Date(app.clock.now()).toISOString()])
  expect((await owner.receipts.get({ id: first.receiptId })).emailed).toBe(1)
})

test('an e-mail without an address is refused by the field that is missing', async () => {
  const { app, owner, overdue } = await studioWithInvoices()
  const walkIn = await issued(app, 'receipt', pack)
  const refusal = async (id: string) =>
    owner.documents.email({ id }).catch((error: Refusal) => [error.code, error.data.field, error.message])
  expect(await refusal(overdue.id)).toEqual(['INVALID', 'to', 'This client has no e-mail address; give one to send the invoice to.'])
  expect(await refusal(walkIn.id)).toEqual(['INVALID', 'to', 'This receipt names no client; give an e-mail address.'])
  expect((await owner.notifications.list({})).total).toBe(0)
})

test('trainers see no documents and no drawer', async () => {
  const { app, unpaid } = await studioWithInvoices()
  const { client: trainer } = await app.signedIn('trainer')
  const { client: frontDesk } = await app.signedIn('front_desk')
  expect([
    await codeOf(trainer.documents.list({})),
    await codeOf(trainer.invoices.get({ id: unpaid.id })),
    await codeOf(trainer.drawers.current({})),
    await codeOf(frontDesk.invoices.get({ id: unpaid.id })),
  ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'done'])
})

test('the history names who sent a document, and the address only where it can be erased', async () => {
  const { app, owner, unpaid } = await studioWithInvoices()
  await owner.invoices.email({ id: unpaid.id })
  const plain = await asCommand(app, ({ db }) =>
    db.all<{ after: string }>(`SELECT "after" FROM audit_entry WHERE entity = 'document' AND entityId = ? AND change = 'emailed'`, [
      unpaid.id,
    ]),
  )
  expect(plain.map(({ after }) => JSON.parse(after) as object)).toEqual([{ number: unpaid.number }])
})
