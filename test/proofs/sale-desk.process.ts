// One sale in a process that may be killed at any moment of it. Says when it begins, and what was paid once it has the reply.
import { writeSync } from 'node:fs'
import { ordersOf } from './crew'
import type { SaleOrders } from './killed-sale'
import { tillStudio } from './till-studio'

const { folder, sessionToken, sale } = ordersOf<SaleOrders>()
const { desk, studio } = await tillStudio(folder, sessionToken)
// A first look at the catalogue, as a desk has it before it sells.
await desk.payments.catalogue()
writeSync(1, 'SELLING\n')
const { receipt } = await desk.payments.process(sale)
writeSync(1, `PAID ${receipt?.number}\n`)
await studio.stop()
