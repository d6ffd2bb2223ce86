import type { Guard, Write } from './guard'
import type { Row } from './guarded-till'

/** The two guards of a table whose rows stay as written: what may not change, what may, and that nothing is deleted. */
export const fixed = (table: string, sentence: string, before: Write, id: string, changes: Row[], accepts: Row[] = []): Guard[] => [
  {
    name: `${table}_fixed_update`,
    sentence: `${sentence} is not rewritten`,
    refuses: changes.map((values) => [
      'RECORD_FIXED',
      (schema) => {
        before(schema)
        schema.update(table, id, values)
      },
    ]),
    accepts: accepts.map((values) => (schema) => {
      before(schema)
      schema.update(table, id, values)
    }),
  },
  {
    name: `${table}_fixed_delete`,
    sentence: `${sentence} is not deleted`,
    refuses: [
      [
        'RECORD_FIXED',
        (schema) => {
          before(schema)
          schema.handle.pragma('foreign_keys = OFF')
          schema.handle.exec(`DELETE FROM ${table}`)
        },
      ],
    ],
  },
]
