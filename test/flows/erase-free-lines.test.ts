import { expect, test } from 'vitest'
import { codeOf } from '../support/massage-studio'
import { cash, studioWithTill } from '../support/sale-steps'

type Till = Awaited<ReturnType<typeof studioWithTill>>

/** Grace buys a pack with 16 % of tax, and something the desk wrote by hand. */
const soldByHand = async (till: Till, description: string) => {
  await till.owner.taxes.create({ name: 'VAT', rateBasisPoints: 1600, isDefault: true })
  const pack = await till.sellPack()
  const sale = await till.dora.payments.process({
    clientId: till.grace.id,
    items: [{ kind: 'free', description, unitPriceMinor: 50_000 }],
    tenders: [{ method: 'card', amountMinor: 30_000, referenceNumber: 'Grace’s slip' }, cash(20_000)],
  })
  return { pack, sale }
}

const erase = ({ owner, grace }: Till) => owner.clients.erase({ id: grace.id, confirmNumber: grace.number })

test.each(['card', 'cash', 'invoice', 'VAT', 'a', 'Africa'])(
  'a client who bought “%s” as a free line is erased, and every document still opens with the catalogue’s and the studio’s words',
  async (description) => {
    const till = await studioWithTill()
    const { owner } = till
    const { pack, sale } = await soldByHand(till, description)
    const ids = [pack.invoice.id, pack.receipt?.id ?? '', sale.invoice.id, sale.receipt?.id ?? '']
    const read = () => Promise.all(ids.map((id) => owner.documents.get({ id })))
    const before = await read()
    expect(await codeOf(erase(till))).toBe('done')
    const after = await read()
    const kept = before.map(({ content }) => ({
      ...content,
      items: content.items.map((item) => (item.description === description ? { ...item, description: '' } : item)),
      tenders: content.tenders.map((tender) => ({ ...tender, referenceNumber: null })),
    }))
    expect(after.map(({ content }) => content)).toEqual(kept)
  },
)

test('a free line called as something of the catalogue leaves that named on the documents', async () => {
  const till = await studioWithTill()
  const { pack } = await soldByHand(till, '5-pack')
  await erase(till)
  expect((await till.owner.invoices.get({ id: pack.invoice.id })).content.items).toMatchObject([{ description: '5-pack' }])
})

test('what was written by hand goes from invoice, receipt and refund note alike', async () => {
  const till = await studioWithTill()
  const { owner } = till
  const { sale } = await soldByHand(till, 'Towel for Wanjiru')
  const { id: noteId } = await owner.refunds.create({ paymentId: sale.payments[0]?.id ?? '', reason: 'Wanjiru brought her own' })
  const ids = [sale.invoice.id, sale.receipt?.id ?? '', noteId]
  const words = async () => JSON.stringify(await Promise.all(ids.map((id) => owner.documents.get({ id }))))
  expect((await words()).match(/Towel for Wanjiru/g)).toHaveLength(3)
  await erase(till)
  expect(await words()).not.toMatch(/Wanjiru|slip/)
})
