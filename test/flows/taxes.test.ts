import { expect, test } from 'vitest'
import { getStudio } from '../../src-main/features/studio'
import { taxRateFor } from '../../src-main/features/taxes'
import { asCommand } from '../support/document-steps'
import { codeOf, type Refusal } from '../support/massage-studio'
import { testApp } from '../support/test-app'

const refusalOf = async (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    ({ code, message, data }: Refusal) => [code, message, data.field],
  )

test('a rate is added, renamed, archived and brought back', async () => {
  const { owner } = await testApp()
  const vat = await owner.taxes.create({ name: 'VAT', rateBasisPoints: 1600 })
  expect(vat).toMatchObject({ name: 'VAT', rateBasisPoints: 1600, isDefault: false, isActive: true })
  await owner.taxes.create({ name: 'Exempt', rateBasisPoints: 0 })
  expect((await owner.taxes.update({ id: vat.id, name: 'VAT 16%' })).name).toBe('VAT 16%')
  expect((await owner.taxes.update({ id: vat.id, isActive: false })).isActive).toBe(false)
  const names = async (input: { isActive?: boolean }) => (await owner.taxes.list(input)).items.map(({ name }) => name)
  expect([await names({}), await names({ isActive: true }), await names({ isActive: false })]).toEqual([
    ['Exempt', 'VAT 16%'],
    ['Exempt'],
    ['VAT 16%'],
  ])
  expect((await owner.taxes.update({ id: vat.id, isActive: true })).isActive).toBe(true)
  expect(await codeOf(owner.taxes.update({ id: '0'.repeat(26), name: 'X' }))).toBe('NOT_FOUND')
})

test('two on offer have two names, an archived one gives its name free', async () => {
  const { owner } = await testApp()
  const old = await owner.taxes.create({ name: 'VAT', rateBasisPoints: 1400 })
  expect(await refusalOf(owner.taxes.create({ name: 'vat', rateBasisPoints: 1600 }))).toEqual([
    'CONFLICT',
    'There is a rate “vat” already; choose another name.',
    'name',
  ])
  await owner.taxes.update({ id: old.id, isActive: false })
  const now = await owner.taxes.create({ name: 'VAT', rateBasisPoints: 1600 })
  expect(await codeOf(owner.taxes.update({ id: old.id, isActive: true }))).toBe('CONFLICT')
  expect((await owner.taxes.update({ id: old.id, isActive: true, name: 'VAT until 2020' })).isActive).toBe(true)
  expect(await codeOf(owner.taxes.update({ id: now.id, name: 'VAT until 2020' }))).toBe('CONFLICT')
  expect((await owner.taxes.update({ id: now.id, name: 'VAT' })).name).toBe('VAT')
})

test('one is the studio’s, and that one is not archived', async () => {
  const { owner } = await testApp()
  const vat = await owner.taxes.create({ name: 'VAT', rateBasisPoints: 1600, isDefault: true })
  expect([vat.isDefault, (await owner.studio.get({})).defaultTaxRateId]).toEqual([true, vat.id])
  expect(await refusalOf(owner.taxes.update({ id: vat.id, isActive: false }))).toEqual([
    'WRONG_STATE',
    '“VAT” is the studio’s default rate; make another one the default before archiving it.',
    'isActive',
  ])
  const reduced = await owner.taxes.create({ name: 'Reduced', rateBasisPoints: 800 })
  await owner.taxes.update({ id: reduced.id, isDefault: true })
  expect((await owner.taxes.list({})).items.map(({ name, isDefault }) => [name, isDefault])).toEqual([
    ['Reduced', true],
    ['VAT', false],
  ])
  await owner.taxes.update({ id: vat.id, isActive: false })
  expect(await refusalOf(owner.taxes.update({ id: vat.id, isDefault: true }))).toEqual([
    'WRONG_STATE',
    '“VAT” is archived; bring it back before making it the default.',
    'isDefault',
  ])
  await owner.taxes.update({ id: reduced.id, isDefault: false })
  expect((await owner.studio.get({})).defaultTaxRateId).toBeNull()
  expect((await owner.taxes.update({ id: vat.id, isActive: true, isDefault: true })).isDefault).toBe(true)
})

test('the studio takes none but a rate on offer for its default', async () => {
  const { owner } = await testApp()
  const { id } = await owner.taxes.create({ name: 'VAT', rateBasisPoints: 1600 })
  const refused = ['INVALID', 'The default is one of the tax rates on offer; choose one of them, or none.', 'defaultTaxRateId']
  expect(await refusalOf(owner.studio.update({ defaultTaxRateId: '0'.repeat(26) }))).toEqual(refused)
  expect((await owner.studio.update({ defaultTaxRateId: id })).defaultTaxRateId).toBe(id)
  expect((await owner.studio.update({ defaultTaxRateId: null })).defaultTaxRateId).toBeNull()
  await owner.taxes.update({ id, isActive: false })
  expect(await refusalOf(owner.studio.update({ defaultTaxRateId: id }))).toEqual(refused)
})

test('an item has its own rate, else the studio’s, and keeps one that was archived meanwhile', async () => {
  const app = await testApp()
  const { owner } = app
  const rateOf = (taxRateId: string | null) =>
    asCommand(app, async ({ db }) => (await taxRateFor(db, await getStudio(db), taxRateId))?.rateBasisPoints ?? null)
  const reduced = await owner.taxes.create({ name: 'Reduced', rateBasisPoints: 800 })
  expect([await rateOf(null), await rateOf(reduced.id)]).toEqual([null, 800])
  await owner.taxes.create({ name: 'VAT', rateBasisPoints: 1600, isDefault: true })
  await owner.sessionTypes.create({ name: 'Yoga', durationMinutes: 60, taxRateId: reduced.id })
  await owner.taxes.update({ id: reduced.id, isActive: false })
  expect([await rateOf(null), await rateOf(reduced.id)]).toEqual([1600, 800])
  expect(await codeOf(rateOf('0'.repeat(26)))).toBe('NOT_FOUND')
})

test('everybody reads the rates, the office alone changes them', async () => {
  const app = await testApp()
  for (const role of ['trainer', 'front_desk', 'manager'] as const) {
    const { client } = await app.signedIn(role)
    expect([await codeOf(client.taxes.list({})), await codeOf(client.taxes.create({ name: role, rateBasisPoints: 0 }))]).toEqual([
      'done',
      role === 'manager' ? 'done' : 'FORBIDDEN',
    ])
  }
})
