import type { Outputs } from '../../lib/api'

export type OpenDrawer = NonNullable<Outputs['drawers']['current']['drawer']>
export type CashMovement = OpenDrawer['movements'][number]
