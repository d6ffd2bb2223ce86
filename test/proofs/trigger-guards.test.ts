import { describe, expect, test } from 'vitest'
import { brokenConstraint } from '../../src-main/data/constraint'
import { guardedSchema, type GuardedSchema } from './guarded-schema'
import { schemaGuards } from './schema-guards'

const refusalOf = (schema: GuardedSchema, write: (schema: GuardedSchema) => void): string => {
  try {
    write(schema)
    return 'accepted'
  } catch (error) {
    const broken = brokenConstraint(error)
    if (!broken) throw error
    return broken.code === 'CHECK' ? `CHECK ${broken.name}` : broken.code
  }
}

describe('the database itself', () => {
  for (const { name, sentence, refuses, accepts = [] } of schemaGuards) {
    test(`${name}: ${sentence}`, () => {
      expect(refuses.map(([, write]) => refusalOf(guardedSchema(), write))).toEqual(refuses.map(([code]) => code))
      expect(accepts.map((write) => refusalOf(guardedSchema(), write))).toEqual(accepts.map(() => 'accepted'))
    })
  }
})
