import type { Guard } from './guard'
import { checkGuards } from './guarded-checks'
import { uniqueIndexGuards } from './guarded-indexes'
import { keeperGuards } from './guarded-keepers'
import { triggerGuards } from './guarded-triggers'

/** Every rule the schema keeps by itself, with the writes that show it. */
export const schemaGuards: readonly Guard[] = [...triggerGuards, ...keeperGuards, ...uniqueIndexGuards, ...checkGuards]
