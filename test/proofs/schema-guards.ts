import type { Guard } from './guard'
import { checkGuards } from './guarded-checks'
import { uniqueIndexGuards } from './guarded-indexes'
import { triggerGuards } from './guarded-triggers'

/** Every rule the schema keeps by itself, with the writes that show it. */
export const schemaGuards: readonly Guard[] = [...triggerGuards, ...uniqueIndexGuards, ...checkGuards]
