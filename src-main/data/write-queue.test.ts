import { expect, test } from 'vitest'
import { openStudio, studioFolder } from '../../test/support/studio-folder'
import { openSqliteHandle } from './sqlite-handle'
import { createWriteQueue } from './write-queue'

async function queueOnStudio(whileWaiting: () => void = () => undefined) {
  const folder = await studioFolder()
  const { prisma } = await openStudio(folder)
  const pauses: number[] = []
  const queue = createWriteQueue(prisma, {
    delay: async (milliseconds) => {
      pauses.push(milliseconds)
      whileWaiting()
    },
  })
  const names = async () => (await prisma.numberSequence.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name)
  return { folder, prisma, queue, pauses, names }
}

test('runs commands one at a time, in the order they came', async () => {
  const { queue, names } = await queueOnStudio()
  const order: string[] = []
  await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) =>
      queue.run(async (tx) => {
        order.push(`${name} begins`)
        await tx.numberSequence.create({ data: { name, value: 1 } })
        order.push(`${name} ends`)
      }),
    ),
  )
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends', 'd begins', 'd ends'])
  expect(await names()).toEqual(['a', 'b', 'c', 'd'])
})

test('answers what the command answers', async () => {
  const { queue } = await queueOnStudio()
  expect(await queue.run(async () => 42)).toBe(42)
})

test('undoes the whole of a command that throws and goes on with the next', async () => {
  const { queue, names } = await queueOnStudio()
  const failing = queue.run(async (tx) => {
    await tx.numberSequence.create({ data: { name: 'lost', value: 1 } })
    throw new Error('refused by a rule')
  })
  const next = queue.run(async (tx) => tx.numberSequence.create({ data: { name: 'kept', value: 1 } }))
  await expect(failing).rejects.toThrow('refused by a rule')
  await next
  expect(await names()).toEqual(['kept'])
})

test('waits between attempts while another program holds the write lock', async () => {
  let release = () => undefined as unknown
  const { folder, queue, pauses, names } = await queueOnStudio(() => release())
  const other = openSqliteHandle(folder.database, folder.key, 'write')
  other.exec('BEGIN IMMEDIATE')
  release = () => pauses.length === 2 && other.exec('ROLLBACK')
  let runs = 0
  await queue.run(async (tx) => {
    runs += 1
    await tx.numberSequence.create({ data: { name: 'patient', value: 1 } })
  })
  other.close()
  expect({ runs, pauses, names: await names() }).toEqual({ runs: 1, pauses: [25, 50], names: ['patient'] })
})

test('refuses with one sentence when the write lock stays taken for ten seconds in all', async () => {
  const pauses: number[] = []
  let attempts = 0
  const client = {
    $transaction: async () => {
      attempts += 1
      throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
    },
  }
  const queue = createWriteQueue(client, { delay: async (milliseconds) => void pauses.push(milliseconds) })
  await expect(queue.run(async () => undefined)).rejects.toMatchObject({
    code: 'DATABASE_BUSY',
    message: 'Another program is using the database; nothing was saved, try again in a moment.',
  })
  const waitedMs = pauses.reduce((sum, pause) => sum + pause, 0) + attempts * 250
  expect(waitedMs).toBeLessThanOrEqual(10_000)
  expect(waitedMs).toBeGreaterThan(9_000)
})

test('never runs a command a second time once it has begun', async () => {
  const { queue } = await queueOnStudio()
  let runs = 0
  const command = queue.run(async () => {
    runs += 1
    throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
  })
  await expect(command).rejects.toThrow('database is locked')
  expect(runs).toBe(1)
})

test('reports a rule of the database as it came', async () => {
  const { queue, pauses } = await queueOnStudio()
  const add = () => queue.run(async (tx) => tx.numberSequence.create({ data: { name: 'client', value: 1 } }))
  await add()
  await expect(add()).rejects.toMatchObject({ code: 'P2002' })
  expect(pauses).toEqual([])
})

test('says when everything queued has ended', async () => {
  const { queue } = await queueOnStudio()
  let hasEnded = false
  void queue.run(async (tx) => {
    await tx.numberSequence.create({ data: { name: 'last', value: 1 } })
    hasEnded = true
  })
  await queue.drained()
  expect(hasEnded).toBe(true)
})

test('refuses a command within a command, which would wait for itself', async () => {
  const { queue, names } = await queueOnStudio()
  const add = (name: string) => queue.run(async (tx) => void (await tx.numberSequence.create({ data: { name, value: 1 } })))
  await expect(queue.run(() => add('inner'))).rejects.toThrow('A command cannot start another one.')
  await add('next')
  expect(await names()).toEqual(['next'])
})

test('lets what a command set off start commands of its own, once it has ended', async () => {
  const { queue, names } = await queueOnStudio()
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const later: Promise<unknown>[] = []
  await queue.run(async () => {
    later.push(ended.then(() => queue.run(async (tx) => tx.numberSequence.create({ data: { name: 'later', value: 1 } }))))
  })
  resolve()
  await Promise.all(later)
  expect(await names()).toEqual(['later'])
})
