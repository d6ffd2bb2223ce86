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

/** A booking of the seat that is still free in the class. */
export const secondSeat = { id: 'second', sessionId: 'class', clientId: 'peter' }
