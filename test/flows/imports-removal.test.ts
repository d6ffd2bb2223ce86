import { expect, test } from 'vitest'
import { importText, utf8File } from '../support/import-file'
import { checkedFile, cleanKinds, countIn } from '../support/import-steps'
import { at, codeOf, studioWithMassage, type Refusal } from '../support/massage-studio'

/** An import of 300, and what people do with six of them afterwards. */
const usedImport = async () => {
  const { app, owner, massage, trainerId } = await studioWithMassage()
  const { id } = await owner.imports.run({ file: utf8File(importText(cleanKinds(300))), mode: 'commit' })
  const { items } = await owner.clients.list({ importId: id, sort: 'number', limit: 7 })
  const [booked, twice, noted, kept, merged, changed, untouched] = items.map((client) => client.id) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const book = (clientId: string, startsAt: string) =>
    owner.bookings.create({ clientId, trainerId, sessionTypeId: massage.id, startsAt, allowClientOverlap: true })
  await book(booked, at('10:00'))
  await book(twice, at('12:00'))
  await book(twice, at('14:00'))
  await owner.clients.addNote({ id: noted, content: 'Left knee' })
  await owner.clients.merge({ id: kept, duplicateId: merged })
  await owner.clients.update({ id: changed, notes: 'Moved house' })
  return { app, owner, id, booked, twice, noted, kept, merged, changed, untouched }
}

test('an import is taken back but for those who were booked, noted, merged or changed since, and these are listed first', async () => {
  const { app, owner, id, twice, booked, untouched } = await usedImport()
  const preview = await owner.imports.removalPreview({ id })
  expect(preview).toMatchObject({ removable: 294, stayingCount: 6 })
  expect(preview.staying.slice(0, 2)).toMatchObject([
    { clientId: twice, bookings: 2 },
    { clientId: booked, bookings: 1 },
  ])
  expect(preview.staying.map(({ because }) => because.replace(/, \d message.*/, ''))).toEqual([
    '2 bookings',
    '1 booking',
    '1 note',
    'merged',
    'merged',
    'changed since',
  ])

  const refusal = await owner.imports.remove({ id }).catch((error: Refusal) => error)
  expect(refusal).toMatchObject({ code: 'CONFLICT', data: { field: 'keepBooked', data: { removable: 294, stayingCount: 6 } } })
  expect(await countIn(app, 'client')).toBe(302)

  expect(await owner.imports.remove({ id, keepBooked: true })).toMatchObject({ status: 'removed', removed: 294, stayed: 6 })
  expect(await countIn(app, 'client')).toBe(8)
  expect(await countIn(app, 'client_text')).toBe(7)
  expect(await countIn(app, `client WHERE id = '${untouched}'`)).toBe(0)
  expect((await owner.clients.list({ q: 'person100@example.com' })).items).toEqual([])
  expect((await owner.clients.list({ importId: id })).total).toBeGreaterThan(0)
  expect(await codeOf(owner.imports.remove({ id }))).toBe('WRONG_STATE')
})

test('an import nobody has touched goes as a whole, its numbers are not given out again, and it can be brought in anew', async () => {
  const { app, owner } = await studioWithMassage()
  const file = utf8File(importText(cleanKinds(300)))
  const { id } = await owner.imports.run({ file, mode: 'commit' })
  expect(await owner.imports.removalPreview({ id })).toEqual({ removable: 300, staying: [], stayingCount: 0 })
  expect(await owner.imports.remove({ id })).toMatchObject({ removed: 300, stayed: 0 })
  expect(await countIn(app, 'client')).toBe(2)
  expect(await countIn(app, 'client_tag')).toBe(0)
  expect(await owner.clients.create({ firstName: 'Ruth' })).toMatchObject({ number: '1303' })
  expect(await owner.imports.run({ file, mode: 'commit' })).toMatchObject({ counts: { added: 300 } })
  const changes = (await owner.audit.list({ entity: 'client_import' })).items.map(({ change }) => change)
  expect(changes.toSorted()).toEqual(['added', 'added', 'removed'])
})

const people = [
  'First name,Last name,E-mail,Phone',
  'Grace,Wambui,grace@example.com,',
  'Peter,Otieno,,0712 345 678',
  ',,nobody@example.com,',
  'Ruth,Mueni,,12',
]

test('a file nobody came back to is forgotten after thirty days, a cancelled one after a day', async () => {
  const { app, owner } = await studioWithMassage()
  const [left, cancelled, added] = [await checkedFile(owner, people), await checkedFile(owner, people), await checkedFile(owner, people)]
  await owner.imports.cancel({ id: cancelled.id })
  await owner.imports.commit({ id: added.id })
  const rowsOf = ({ id }: { id: string }) => countIn(app, `import_row WHERE importId = '${id}'`)
  expect([await rowsOf(left), await rowsOf(cancelled), await rowsOf(added)]).toEqual([4, 4, 2])
  const { forgetStagedRows } = await import('../../src-main/features/imports')
  const night = async (instant: string) => {
    app.clock.moveTo(Date.parse(instant))
    await app.studio.opened()?.transaction(null, forgetStagedRows)
  }
  await night('2027-06-10T00:00:00Z')
  expect([await rowsOf(left), await rowsOf(cancelled), await rowsOf(added)]).toEqual([4, 0, 2])
  await night('2027-07-09T00:00:00Z')
  expect([await rowsOf(left), await rowsOf(cancelled), await rowsOf(added)]).toEqual([0, 0, 0])
  const states = await app.studio.opened()?.db.all<{ status: string }>('SELECT status FROM client_import ORDER BY id')
  expect(states?.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'added'])
})

test('rows that hold a person’s e-mail, phone or whole name can be forgotten', async () => {
  const { app, owner } = await studioWithMassage()
  const { id } = await checkedFile(owner, [
    ...people,
    'Wambui Grace,,,0799 111 222',
    'Grace,Other,other@example.com,',
    'Notes,About,x@example.com,+254712345678',
  ])
  const { eraseStagedRows } = await import('../../src-main/features/imports')
  const person = { names: ['Grace Wambui'], email: ['nobody@example.com'], phone: ['+254712345678'] }
  const erased = await app.studio.opened()?.transaction(null, (write) => eraseStagedRows(write, person))
  expect(erased).toBe(5)
  expect((await owner.imports.rows({ id })).items.map(({ cells }) => cells[0])).toEqual(['Ruth', 'Grace'])
})
