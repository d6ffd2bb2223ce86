import { expect, test } from 'vitest'
import { guardedSchema } from './guarded-schema'
import { guardsOfSchema } from './guards-of-schema'
import { schemaGuards } from './schema-guards'

test('every trigger, unique index and check of the schema has a test by its name', () => {
  const { triggers, uniqueIndexes, checks } = guardsOfSchema(guardedSchema().handle)
  expect(schemaGuards.map(({ name }) => name).toSorted()).toEqual([...triggers, ...uniqueIndexes, ...checks].toSorted())
})
