import { handIn, ordersOf } from './crew'
import { proveOpenSlots } from './open-slots'

handIn(proveOpenSlots(ordersOf()))
