import { expect, test } from 'vitest'
import { brokenConstraint } from '../../src-main/core/database'
import { issueDocument } from '../../src-main/features/documents'
import { asCommand, contentOf, issued, issuedInvoice, itemOf, paid, pdfOf } from '../support/document-steps'
import { codeOf } from '../support/massage-studio'
import { pngOf } from '../support/pictures'
import { ownerSignIn, testApp, type TestApp } from '../support/test-app'

const towel = contentOf([itemOf('Towel hire', 20_000)])
const numbersOf = async (app: TestApp) =>
  (await app.owner.documents.list({ sort: 'issuedAt', limit: 100 })).items.map(({ number }) => number)

test('numbers follow each other for each kind', async () => {
  const app = await testApp()
  for (const kind of ['invoice', 'receipt', 'invoice', 'refund_note', 'receipt'] as const) await issued(app, kind, towel)
  expect(await numbersOf(app)).toEqual(['INV-2027-0001', 'RCP-2027-0001', 'INV-2027-0002', 'REF-2027-0001', 'RCP-2027-0002'])
})

test('a command that fails after its document was written leaves no gap', async () => {
  const app = await testApp()
  await issued(app, 'invoice', towel)
  const failing = asCommand(app, async (context) => {
    await issueDocument(context, { kind: 'invoice', clientId: null, currency: 'KES', totalMinor: 20_000, taxMinor: 2_759, content: towel })
    throw new Error('the power went')
  })
  await expect(failing).rejects.toThrow('the power went')
  await issued(app, 'invoice', towel)
  expect(await numbersOf(app)).toEqual(['INV-2027-0001', 'INV-2027-0002'])
})

test('commands at once have numbers of their own', async () => {
  const app = await testApp()
  const made = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      index % 3 === 2
        ? asCommand(app, async (context) => {
            await issueDocument(context, { kind: 'receipt', clientId: null, currency: 'KES', totalMinor: 0, taxMinor: 0, content: towel })
            throw new Error('refused')
          }).catch(() => null)
        : issued(app, 'receipt', towel),
    ),
  )
  const numbers = made.flatMap((one) => (one === null ? [] : [one.number])).toSorted()
  expect(numbers).toEqual(Array.from({ length: 8 }, (_, index) => `RCP-2027-000${index + 1}`))
})

test('the year turns at midnight of the studio’s zone, not of the computer’s', async () => {
  const app = await testApp({ now: '2027-12-31T20:59:59Z' })
  await issued(app, 'invoice', towel)
  app.clock.moveTo(Date.parse('2027-12-31T21:00:00Z'))
  await issued(app, 'invoice', towel)
  await issued(app, 'invoice', towel)
  expect((await app.owner.documents.list({ sort: 'issuedAt' })).items.map(({ number, issuedOn }) => [number, issuedOn])).toEqual([
    ['INV-2027-0001', '2027-12-31'],
    ['INV-2028-0001', '2028-01-01'],
    ['INV-2028-0002', '2028-01-01'],
  ])
})

test('a second desk counts for itself, with its number in the number', async () => {
  const app = await testApp()
  await issued(app, 'receipt', towel)
  await asCommand(app, ({ tx }) => tx.studio.updateMany({ data: { deskNumber: 2 } }))
  await issued(app, 'receipt', towel)
  await issued(app, 'receipt', towel)
  expect(await numbersOf(app)).toEqual(['RCP-2027-0001', 'RCP-2027-2-0001', 'RCP-2027-2-0002'])
})

test('what was issued stays as it was, to the byte, whatever the studio and its client are called by now', async () => {
  const app = await testApp()
  const { owner } = app
  await owner.studio.update({ address: 'Ngong Road 114', taxNumber: 'P051234567X', documentFooter: 'Asante!', deskName: 'Reception' })
  const client = await owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru' })
  const more = { clientId: client.id }
  const invoice = await issuedInvoice(app, towel, more)
  const { receiptId } = await paid(app, invoice.id, 20_000, { ...towel, owedMinor: 0 }, more)
  const all = async () => ({
    invoice: await pdfOf(app, invoice.id),
    slip: await pdfOf(app, receiptId, 'slip'),
    record: await owner.documents.get({ id: receiptId }),
  })
  const before = await all()
  await owner.studio.update({
    name: 'Mlima Gym',
    address: 'Elsewhere 1',
    phone: '+254 1',
    taxNumber: 'X',
    documentFooter: 'Bye',
    deskName: 'Back door',
    pricesIncludeTax: false,
    timeZone: 'Europe/Berlin',
  })
  await owner.studio.setLogo({ picture: pngOf(200, 100) })
  await owner.clients.update({ id: client.id, firstName: 'Gloria' })
  app.clock.moveTo(Date.parse('2028-02-01T09:00:00Z'))
  await owner.staff.login(ownerSignIn)
  await owner.staff.update({ id: (await owner.staff.me()).id, firstName: 'Olive' })
  const after = await all()
  expect({ ...after.record, clientName: '', issuedBy: '' }).toEqual({ ...before.record, clientName: '', issuedBy: '' })
  for (const name of ['invoice', 'slip'] as const) expect(Buffer.from(after[name]).equals(Buffer.from(before[name]))).toBe(true)
  const { content, billedTo } = await owner.documents.get({ id: (await issued(app, 'receipt', towel, more)).id })
  expect([content.studio.name, content.deskName, billedTo]).toEqual(['Mlima Gym', 'Back door', 'Gloria Wanjiru'])
})

test('who is erased is no longer named, and nothing else changes', async () => {
  const app = await testApp()
  const client = await app.owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru' })
  const { id } = await issued(app, 'invoice', towel, { clientId: client.id })
  const before = await app.owner.documents.get({ id })
  await asCommand(app, ({ tx }) => tx.document.updateMany({ where: { clientId: client.id }, data: { billedTo: '' } }))
  expect(await app.owner.documents.get({ id })).toEqual({ ...before, billedTo: '' })
  const named = await issued(app, 'invoice', towel)
  const content = JSON.stringify({ ...before.content, deskName: 'Another' })
  for (const change of [
    { where: { id }, data: { content: '{}' } },
    { where: { id: named.id }, data: { content } },
  ]) {
    const rewriting = asCommand(app, ({ tx }) => tx.document.update(change))
    expect(await rewriting.catch(brokenConstraint)).toEqual({ code: 'RECORD_FIXED' })
  }
})

test('the logo of the day is kept once, however many documents show it', async () => {
  const app = await testApp()
  const logos = async () => (await app.studio.opened()?.db.get<{ n: number }>('SELECT count(*) AS n FROM document_logo'))?.n
  await app.owner.studio.setLogo({ picture: pngOf(200, 100) })
  await issued(app, 'receipt', towel)
  const { id } = await issued(app, 'receipt', towel)
  expect(await logos()).toBe(1)
  await app.owner.studio.setLogo({ picture: pngOf(100, 100) })
  await issued(app, 'receipt', towel)
  await app.owner.studio.removeLogo()
  expect(await logos()).toBe(2)
  // Of this one only the size is whole: a logo nobody can draw keeps nobody from their receipt.
  expect((await pdfOf(app, id)).length).toBeGreaterThan(5_000)
})

test('once something is sold the studio keeps its currency', async () => {
  const app = await testApp()
  expect((await app.owner.studio.update({ currency: 'EUR' })).currency).toBe('EUR')
  await app.owner.studio.update({ currency: 'KES' })
  await issued(app, 'receipt', towel)
  expect(await codeOf(app.owner.studio.update({ currency: 'EUR' }))).toBe('INVALID')
})
