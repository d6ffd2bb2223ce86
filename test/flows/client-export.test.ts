import { expect, test } from 'vitest'
import { guessColumns } from '@shared/domain/imports/guess-columns'
import { folded } from '../../src-main/features/clients/export-clients-vcard'
import { csvRows, exported, vcards } from '../support/read-export'
import { testApp } from '../support/test-app'

const studioOfTwo = async () => {
  const app = await testApp()
  const grace = await app.owner.clients.create({
    firstName: 'Grace',
    lastName: 'Wanjiru, Mrs',
    email: 'grace@home.example',
    phone: '0711 000 111',
    birthday: '1990-05-12',
    fitnessLevel: 'advanced',
    goals: ['10 km', 'Sleep'],
    tags: ['VIP', 'Morning'],
    notes: 'Left "knee"\nno; jumping, ever',
    emergencyName: 'Peter',
    emergencyPhone: '0722 000 222',
    emailConsent: 'granted',
    smsConsent: 'refused',
  })
  const plain = await app.owner.clients.create({ firstName: 'Abdi' })
  await app.owner.clients.remove({ id: plain.id })
  return { app, owner: { client: app.owner, peer: app.ownerPeer }, grace, plain }
}

const headers = [
  'First name',
  'Last name',
  'E-mail',
  'Phone',
  'Birthday',
  'Level',
  'Goals',
  'Tags',
  'Notes',
  'Emergency contact',
  'Emergency phone',
  'E-mail consent',
  'SMS consent',
  'Number',
  'Client since',
  'Archived',
]

test('a list goes out as a CSV that spreadsheets and the import know', async () => {
  const { app, owner } = await studioOfTwo()
  const { ticket, text, bytes } = await exported(app, owner, 'csv')
  expect(ticket).toMatchObject({
    fileName: 'Clients 2027-06-08.csv',
    mediaType: 'text/csv; charset=utf-8',
    sizeBytes: bytes.byteLength,
    clients: 2,
  })
  expect(text).toBe(
    [
      `\uFEFF${headers.join(',')}`,
      'Abdi,,,,,,,,,,,unknown,unknown,1002,2027-06-08,yes',
      'Grace,"Wanjiru, Mrs",grace@home.example,+254711000111,1990-05-12,advanced,"10 km; Sleep","Morning; VIP","Left ""knee""\nno; jumping, ever",Peter,+254722000222,granted,refused,1001,2027-06-08,',
      '',
    ].join('\r\n'),
  )
  expect(guessColumns(headers, csvRows(text).map(Object.values), true)).toEqual([
    'firstName',
    'lastName',
    'email',
    'phone',
    'birthday',
    'fitnessLevel',
    'goals',
    'tags',
    'notes',
    'emergencyName',
    'emergencyPhone',
    'emailConsent',
    'smsConsent',
    'ignore',
    'ignore',
    'ignore',
  ])
})

test('a list goes out as vCards', async () => {
  const { app, owner, grace } = await studioOfTwo()
  const { ticket, text } = await exported(app, owner, 'vcard', { isActive: true })
  expect(ticket).toMatchObject({ fileName: 'Clients 2027-06-08.vcf', mediaType: 'text/vcard; charset=utf-8', clients: 1 })
  expect(text).toBe(
    [
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:individual',
      `UID;VALUE=text:${grace.id}`,
      String.raw`FN:Grace Wanjiru\, Mrs`,
      String.raw`N:Wanjiru\, Mrs;Grace;;;`,
      'EMAIL:grace@home.example',
      'TEL;VALUE=uri;PREF=1:tel:+254711000111',
      'BDAY:19900512',
      'CATEGORIES:Morning,VIP',
      String.raw`RELATED;VALUE=text;TYPE=emergency:Peter\, +254722000222`,
      String.raw`NOTE:Left "knee"\nno\; jumping\, ever`,
      'END:VCARD',
      '',
    ].join('\r\n'),
  )
  expect(vcards(text).map(({ N, NOTE }) => ({ N, NOTE }))).toEqual([
    { N: ['Wanjiru, Mrs', 'Grace', '', '', ''], NOTE: ['Left "knee"\nno; jumping, ever'] },
  ])
})

test('a long line of a vCard is folded at 75 octets and no character is cut', () => {
  for (const text of ['x'.repeat(400), 'ü'.repeat(200), '日'.repeat(150), '😀'.repeat(100), `x${'😀'.repeat(100)}`]) {
    const lines = folded(`NOTE:${text}`).split('\r\n')
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && line.isWellFormed())).toBe(true)
    expect(lines.map((line, index) => (index === 0 ? line : line.slice(1))).join('')).toBe(`NOTE:${text}`)
    expect(lines.length).toBeLessThanOrEqual(Math.ceil((Buffer.byteLength(text) + 5) / 71) + 1)
  }
})

test('nothing a spreadsheet would run leaves as such, and comes back as it was', async () => {
  const app = await testApp()
  const owner = { client: app.owner, peer: app.ownerPeer }
  const names = ['=cmd()', '+1+1', '-2+3', '@SUM(A1)', "'=quoted", '=HYPERLINK("http://x","y")', '+254711', 'Anne-Marie', "O'Brien"]
  for (const firstName of names) await app.owner.clients.create({ firstName, notes: '=1+1', tags: ['=a', '@b'] })
  const { text } = await exported(app, owner, 'csv', { sort: 'number' })
  const cells = text
    .slice(1)
    .split(/,|\r\n/)
    .map((cell) => cell.replace(/^"/, ''))
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^\+\d+$/.test(cell))).toEqual([])
  expect(csvRows(text).map((row) => [row['First name'], row['Notes']])).toEqual(names.map((name) => [name, '=1+1']))
})

test('owner and manager export; the desk and trainers when the studio lets them, trainers their own clients', async () => {
  const { app, grace } = await studioOfTwo()
  const manager = await app.signedIn('manager')
  const dora = await app.signedIn('front_desk')
  const amina = await app.signedIn('trainer')
  await app.owner.clients.update({ id: grace.id, primaryTrainerId: amina.trainerId })
  expect((await exported(app, manager, 'csv')).ticket.clients).toBe(2)
  await expect(dora.client.clients.export({ format: 'csv' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: 'The front desk may not export clients here; the owner can allow it under Settings, Rules.',
  })
  await expect(amina.client.clients.export({ format: 'vcard' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: 'Trainers may not export clients here; the owner can allow it under Settings, Rules.',
  })
  await app.owner.studio.update({ frontDeskMayExport: true, trainersMayExport: true })
  expect((await exported(app, dora, 'csv')).ticket.clients).toBe(2)
  expect(csvRows((await exported(app, amina, 'csv')).text).map((row) => row['First name'])).toEqual(['Grace'])
  expect((await exported(app, amina, 'csv', { q: 'abdi' })).ticket.clients).toBe(0)
})

test('who took how many clients, and which, is written down without their names', async () => {
  const { app, owner } = await studioOfTwo()
  await exported(app, owner, 'csv', { q: 'wanjiru', hasEmail: true, sort: '-number' })
  const { items } = await app.owner.audit.list({ entity: 'client_list' })
  expect(items.map(({ by, change, before, after }) => ({ by, change, before, after }))).toEqual([
    {
      by: 'Omar Said',
      change: 'exported',
      before: null,
      after: { format: 'csv', clients: 1, filters: { hasEmail: true, isSearch: true } },
    },
  ])
})

test('an export is of the list as it is filtered and in its order', async () => {
  const { app, owner } = await studioOfTwo()
  const firstNames = async (filter: Parameters<typeof exported>[3]) =>
    csvRows((await exported(app, owner, 'csv', filter)).text).map((row) => row['First name'])
  expect(await firstNames({ sort: 'number' })).toEqual(['Grace', 'Abdi'])
  expect(await firstNames({ isActive: true })).toEqual(['Grace'])
  expect(await firstNames({ tag: 'vip', q: 'wan' })).toEqual(['Grace'])
  expect(await firstNames({ q: 'nobody' })).toEqual([])
})
