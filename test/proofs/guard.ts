import type { GuardedSchema } from './guarded-schema'

export type Write = (schema: GuardedSchema) => void

/** A rule the database keeps by itself: forbidden writes, each with the code it is refused with, and neighbours it lets through. */
export interface Guard {
  /** The trigger, index or CHECK constraint by its name in the schema. */
  name: string
  sentence: string
  refuses: [code: string, write: Write][]
  accepts?: Write[]
}

/** A write after which a question to the database must have this answer. */
export const leaves =
  (write: Write, question: string, answer: unknown): Write =>
  (schema) => {
    write(schema)
    const found = schema.handle.prepare(question).pluck().all()
    if (JSON.stringify(found) !== JSON.stringify(answer)) throw new Error(`${question} answered ${JSON.stringify(found)}`)
  }

/** A booking of the seat that is still free in the class. */
export const secondSeat = { id: 'second', sessionId: 'class', clientId: 'peter' }
