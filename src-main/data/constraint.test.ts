import { expect, test } from 'vitest'
import { openStudio, studioFolder } from '../../test/support/studio-folder'
import { brokenConstraint } from './constraint'
import { openSqliteHandle } from './sqlite-handle'

const staffUser = (id: string, email: string) => ({
  id,
  email,
  firstName: 'Ada',
  lastName: 'King',
  passwordHash: '',
  role: 'owner',
  createdAt: new Date(0),
})
const audit = { id: '1', at: new Date(0), entity: 'client', entityId: '1', change: 'created' }

async function brokenBy(write: () => unknown) {
  try {
    await write()
  } catch (error) {
    return brokenConstraint(error)
  }
  return 'nothing broke'
}

test('names the code of a trigger, from a model call, a raw call and the bare driver', async () => {
  const folder = await studioFolder()
  const { prisma } = await openStudio(folder)
  await prisma.auditEntry.create({ data: audit })
  const handle = openSqliteHandle(folder.database, folder.key, 'write')
  const found = [
    await brokenBy(() => prisma.auditEntry.update({ where: { id: '1' }, data: { change: 'edited' } })),
    await brokenBy(() => prisma.$executeRawUnsafe('DELETE FROM audit_entry')),
    await brokenBy(() => prisma.$transaction(async (tx) => tx.auditEntry.deleteMany())),
    await brokenBy(() => handle.exec('DELETE FROM audit_entry')),
  ]
  handle.close()
  expect(found).toEqual(Array.from({ length: 4 }, () => ({ code: 'RECORD_FIXED' })))
})

test('names table and columns of a unique rule', async () => {
  const folder = await studioFolder()
  const { prisma } = await openStudio(folder)
  await prisma.staffUser.create({ data: staffUser('1', 'ada@example.com') })
  const emailTaken = { code: 'UNIQUE', table: 'staff_user', fields: ['email'] }
  expect(await brokenBy(() => prisma.staffUser.create({ data: staffUser('2', 'ada@example.com') }))).toEqual(emailTaken)
  expect(await brokenBy(() => prisma.staffUser.create({ data: staffUser('1', 'eve@example.com') }))).toEqual({
    code: 'UNIQUE',
    table: 'staff_user',
    fields: ['id'],
  })
})

test('names the index of a unique rule on an expression', async () => {
  const folder = await studioFolder()
  const { prisma } = await openStudio(folder)
  await prisma.$executeRawUnsafe('CREATE TABLE tag (name TEXT)')
  await prisma.$executeRawUnsafe('CREATE UNIQUE INDEX tag_folded ON tag (lower(name))')
  await prisma.$executeRawUnsafe("INSERT INTO tag VALUES ('New')")
  expect(await brokenBy(() => prisma.$executeRawUnsafe("INSERT INTO tag VALUES ('NEW')"))).toEqual({ code: 'UNIQUE', name: 'tag_folded' })
})

test('names a check by its constraint', async () => {
  const folder = await studioFolder()
  const { prisma } = await openStudio(folder)
  const shouting = staffUser('1', 'ADA@example.com')
  expect(await brokenBy(() => prisma.staffUser.create({ data: shouting }))).toEqual({ code: 'CHECK', name: 'staff_user_email_lower' })
})

test('tells a foreign key and a missing value', async () => {
  const folder = await studioFolder()
  const { prisma } = await openStudio(folder)
  const session = { id: '1', staffUserId: 'nobody', tokenHash: '', createdAt: new Date(0), lastUsedAt: new Date(0), expiresAt: new Date(0) }
  expect(await brokenBy(() => prisma.authSession.create({ data: session }))).toEqual({ code: 'FOREIGN_KEY' })
  expect(await brokenBy(() => prisma.$executeRawUnsafe("INSERT INTO number_sequence (name) VALUES ('client')"))).toEqual({
    code: 'NOT_NULL',
    table: 'number_sequence',
    fields: ['value'],
  })
})

test('leaves every other error alone', async () => {
  const folder = await studioFolder()
  const { prisma } = await openStudio(folder)
  expect(await brokenBy(() => prisma.$executeRawUnsafe('NONSENSE'))).toBeNull()
  expect(await brokenBy(() => prisma.auditEntry.findUniqueOrThrow({ where: { id: 'none' } }))).toBeNull()
  expect(brokenConstraint('text')).toBeNull()
})
