import { expect, test } from 'vitest'
import { openStudio, studioFolder } from '../../test/support/studio-folder'

/* What the serialising adapter must keep true through the real client, whose transaction handling is its own. */

async function openPrisma() {
  const { prisma } = await openStudio(await studioFolder())
  const add = (db: Pick<typeof prisma, 'numberSequence'>, name: string) => db.numberSequence.create({ data: { name, value: 1 } })
  const names = async () => (await prisma.numberSequence.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name)
  return { prisma, add, names }
}

test('an outer write beside a transaction that rolls back is kept', async () => {
  const { prisma, add, names } = await openPrisma()
  let outer: Promise<unknown> = Promise.resolve()
  const failing = prisma.$transaction(async (tx) => {
    await add(tx, 'inside')
    outer = add(prisma, 'outside').then(() => undefined)
    await add(tx, 'inside too')
    throw new Error('refused')
  })
  await expect(failing).rejects.toThrow('refused')
  await outer
  expect(await names()).toEqual(['outside'])
})

test('an outer read beside a transaction sees it whole or not at all', async () => {
  const { prisma, add, names } = await openPrisma()
  let outer: Promise<string[]> = Promise.resolve([])
  await prisma.$transaction(async (tx) => {
    await add(tx, 'a')
    outer = names()
    await add(tx, 'b')
  })
  expect(await outer).toEqual(['a', 'b'])
})

test('transactions begun at once run one after the other', async () => {
  const { prisma, add, names } = await openPrisma()
  await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map((name) =>
      prisma.$transaction(async (tx) => {
        const count = await tx.numberSequence.count()
        await add(tx, `${name}${count}`)
      }),
    ),
  )
  expect(await names()).toEqual(['a0', 'b1', 'c2', 'd3', 'e4'])
})

test('a transaction over its time is undone, and the next runs', async () => {
  const { prisma, add, names } = await openPrisma()
  const stuck = prisma.$transaction(
    async (tx) => {
      await add(tx, 'stuck')
      // The outer client inside a transaction waits for it to end.
      await prisma.numberSequence.count()
      await add(tx, 'too late')
    },
    { timeout: 60 },
  )
  await expect(stuck).rejects.toMatchObject({ code: 'P2028' })
  await prisma.$transaction(async (tx) => add(tx, 'next'))
  expect(await names()).toEqual(['next'])
})

test('a transaction that waited too long for its turn never runs', async () => {
  const { prisma, add, names } = await openPrisma()
  const { promise: refused, reject } = Promise.withResolvers<never>()
  const first = prisma.$transaction(async (tx) => {
    await add(tx, 'first')
    await prisma.$transaction(async (inner) => add(inner, 'second'), { maxWait: 60 }).catch(reject)
  })
  await expect(refused).rejects.toMatchObject({ code: 'P2028' })
  await first
  expect(await names()).toEqual(['first'])
})

test('a refused statement leaves the rest of its transaction standing when it is caught', async () => {
  const { prisma, add, names } = await openPrisma()
  await prisma.$transaction(async (tx) => {
    await add(tx, 'a')
    await expect(add(tx, 'a')).rejects.toMatchObject({ code: 'P2002' })
    await add(tx, 'b')
  })
  expect(await names()).toEqual(['a', 'b'])
})

test('a batch with one refused statement leaves nothing', async () => {
  const { prisma, add, names } = await openPrisma()
  const statements = [
    prisma.numberSequence.create({ data: { name: 'a', value: 1 } }),
    prisma.numberSequence.create({ data: { name: 'a', value: 2 } }),
  ]
  await expect(prisma.$transaction(statements)).rejects.toMatchObject({ code: 'P2002' })
  await add(prisma, 'b')
  expect(await names()).toEqual(['b'])
})
