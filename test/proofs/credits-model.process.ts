import { handIn, ordersOf } from './crew'
import { proveCredits } from './credits-model'

const { folder, ...counts } = ordersOf<{ folder: string; seed: string; sequences: number }>()
handIn(await proveCredits(folder, counts))
