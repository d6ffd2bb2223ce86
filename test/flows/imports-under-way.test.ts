import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { importText, utf8File } from '../support/import-file'
import { cleanKinds, countIn, underWay } from '../support/import-steps'
import { at, codeOf, studioWithMassage } from '../support/massage-studio'
import { testApp } from '../support/test-app'

const file = utf8File(importText(cleanKinds(3000)))

test('while a file is checked the desk books, and its booking is done before the check is', async () => {
  const { owner, book } = await studioWithMassage()
  const { id } = await owner.imports.read({ file })
  const order: string[] = []
  const check = owner.imports.check({ id }).then(() => order.push('checked'))
  await underWay(owner, id, 'checking')
  await book(at('10:00')).then(() => order.push('booked'))
  await check
  expect(order).toEqual(['booked', 'checked'])
})

test('while rows are added questions are answered, and a booking waits for the rows and is made', async () => {
  const { app, owner, book } = await studioWithMassage()
  const { id } = await owner.imports.run({ file, mode: 'dryRun' })
  const commit = owner.imports.commit({ id })
  await underWay(owner, id, 'adding')
  const clientsWhenBooked = book(at('10:00')).then(() => countIn(app, 'client'))
  expect((await owner.clients.list({ limit: 1 })).total).toBe(2)
  expect(await codeOf(owner.imports.commit({ id }))).toBe('CONFLICT')
  expect(await codeOf(owner.imports.check({ id }))).toBe('CONFLICT')
  expect(await clientsWhenBooked).toBe(3002)
  expect((await commit).counts.added).toBe(3000)
})

test('how far it is goes to every screen, slice by slice', async () => {
  const { studio, owner } = await testApp()
  const { id } = await owner.imports.read({ file })
  const seen = new Set<number>()
  const check = owner.imports.check({ id })
  let done = false
  void check.then(() => (done = true))
  for (; !done; await turn()) seen.add((await owner.imports.get({ id })).doneCount)
  expect(seen.size).toBeGreaterThan(4)
  const heard: string[] = []
  const stop = studio.onChanged(({ features }) => heard.push(...features))
  await owner.imports.commit({ id })
  await expect.poll(() => new Set(heard)).toEqual(new Set(['imports', 'clients', 'calendar', 'audit']))
  stop()
})

test('an import cancelled while rows are added adds nobody, and can be checked and added after all', async () => {
  const app = await testApp()
  const { owner } = app
  const { id } = await owner.imports.run({ file, mode: 'dryRun' })
  const commit = codeOf(owner.imports.commit({ id }))
  await underWay(owner, id, 'adding')
  expect(await owner.imports.cancel({ id })).toMatchObject({ status: 'cancelled', counts: { added: 0 } })
  expect(await commit).toBe('WRONG_STATE')
  expect(await countIn(app, 'client')).toBe(0)
  expect(await owner.clients.create({ firstName: 'Grace' })).toMatchObject({ number: '1001' })
  expect(await owner.imports.check({ id })).toMatchObject({ status: 'checked', counts: { toAdd: 3000 } })
  expect(await owner.imports.commit({ id })).toMatchObject({ status: 'added', counts: { added: 3000 } })
  expect(await codeOf(owner.imports.cancel({ id }))).toBe('WRONG_STATE')
})

test('a check that is cancelled leaves an import that adds nobody', async () => {
  const { owner } = await testApp()
  const { id } = await owner.imports.read({ file })
  const check = codeOf(owner.imports.check({ id }))
  await underWay(owner, id, 'checking')
  expect(await owner.imports.cancel({ id })).toMatchObject({ status: 'cancelled' })
  expect(await check).toBe('WRONG_STATE')
  expect(await codeOf(owner.imports.commit({ id }))).toBe('WRONG_STATE')
})

test('somebody who became a client after the check is not added a second time', async () => {
  const { owner } = await testApp()
  const lines = ['First name,Last name,E-mail', 'Grace,Wambui,grace@example.com', 'Peter,Otieno,peter@example.com']
  const checked = await owner.imports.run({ file: utf8File(lines.join('\n')), mode: 'dryRun' })
  await owner.clients.create({ firstName: 'GRACE', lastName: 'Wambúi', email: 'grace@example.com' })
  const added = await owner.imports.commit({ id: checked.id })
  expect(added.counts).toMatchObject({ clean: 1, duplicatesExisting: 1, added: 1 })
  expect((await owner.imports.rows({ id: checked.id })).items).toMatchObject([
    { line: 2, outcome: 'duplicate_existing', reason: 'Already client 1001: the same name with the same e-mail or phone.' },
  ])
})
