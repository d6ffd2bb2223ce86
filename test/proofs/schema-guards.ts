import type { Guard } from './guard'
import { checkGuards } from './guarded-checks'
import { uniqueIndexGuards } from './guarded-indexes'
import { creditGuards } from './guarded-credits'
import { drawerGuards } from './guarded-drawer'
import { keeperGuards } from './guarded-keepers'
import { saleGuards } from './guarded-sales'
import { triggerGuards } from './guarded-triggers'

/** Every rule the schema keeps by itself, with the writes that show it. */
export const schemaGuards: readonly Guard[] = [
  ...triggerGuards,
  ...creditGuards,
  ...saleGuards,
  ...drawerGuards,
  ...keeperGuards,
  ...uniqueIndexGuards,
  ...checkGuards,
]
