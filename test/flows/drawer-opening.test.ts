import { expect, test } from 'vitest'
import { pdfPages } from '../support/pdf-text'
import { studioWithTill } from '../support/sale-steps'

const closedWith = async ({ dora }: Pick<Awaited<ReturnType<typeof studioWithTill>>, 'dora'>, countedMinor: number, bankedMinor = 0) => {
  await dora.drawers.open({ floatMinor: countedMinor })
  await dora.drawers.close({ countedMinor, bankedMinor })
}

test('a desk’s first drawer is held against nothing', async () => {
  const { dora } = await studioWithTill()
  expect(await dora.drawers.current()).toMatchObject({ lastLeftMinor: 0, lastClosedAt: null })
  expect(await dora.drawers.open({ floatMinor: 500_000 })).toMatchObject({ leftBeforeMinor: null, openingDifferenceMinor: null })
})

test.each([
  ['gone', 300_000, -200_000],
  ['added', 550_000, 50_000],
  ['as it was left', 500_000, 0],
])('cash that is %s between a close and the next opening stands on the drawer for ever', async (_, floatMinor, openingDifferenceMinor) => {
  const till = await studioWithTill()
  const { owner, dora } = till
  await closedWith(till, 800_000, 300_000)
  const shown = { leftBeforeMinor: 500_000, floatMinor, openingDifferenceMinor }
  const opened = await dora.drawers.open({ floatMinor })
  expect(opened).toMatchObject(shown)
  expect((await dora.drawers.current()).drawer).toMatchObject(shown)
  expect(await dora.drawers.close({ countedMinor: floatMinor })).toMatchObject({ ...shown, differenceMinor: 0 })
  expect((await owner.drawers.list({})).items).toMatchObject([shown, { leftBeforeMinor: null, openingDifferenceMinor: null }])
  const { items } = await owner.audit.list({ entity: 'drawer', entityId: opened.id })
  expect(items.find(({ change }) => change === 'opened')?.after).toMatchObject(shown)
})

test('the first cash opens it as it was left, with no difference', async () => {
  const till = await studioWithTill()
  await closedWith(till, 500_000)
  await till.sellPack()
  expect((await till.dora.drawers.current()).drawer).toMatchObject({ floatMinor: 500_000, openingDifferenceMinor: 0 })
})

test('the cash-up says what was left before where the count that opened it was another', async () => {
  const till = await studioWithTill()
  const { app, owner, dora } = till
  await closedWith(till, 500_000)
  const words = async (floatMinor: number) => {
    const { id } = await dora.drawers.open({ floatMinor })
    await dora.drawers.close({ countedMinor: floatMinor })
    const { fileId } = await owner.drawers.pdf({ id })
    const bytes = (await app.studio.takeFile(fileId, app.ownerPeer))?.bytes ?? new Uint8Array()
    return pdfPages(bytes).join(' ').replaceAll(/\s+/g, ' ')
  }
  expect(await words(300_000)).toContain('Left at the last close 5,000.00 Short at opening −2,000.00 Float 3,000.00')
  expect(await words(350_000)).toContain('Left at the last close 3,000.00 Over at opening 500.00 Float 3,500.00')
  expect(await words(350_000)).not.toContain('at opening')
})

test('with the clock set back the drawer goes on from what was closed last, and banked money is not in it', async () => {
  const till = await studioWithTill()
  const { dora, moveTo, sellPack } = till
  await closedWith(till, 500_000)
  await moveTo('2027-06-01T05:30:00Z')
  await closedWith(till, 500_000, 500_000)
  expect(await dora.drawers.current()).toMatchObject({ lastLeftMinor: 0, lastClosedAt: '2027-06-01T05:30:00.000Z' })
  expect((await sellPack()).drawerExpectedMinor).toBe(1_000_000)
  expect((await dora.drawers.current()).drawer).toMatchObject({ leftBeforeMinor: 0, openingDifferenceMinor: 0 })
})
