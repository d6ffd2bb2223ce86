import type { SerializedBetterSqlite3 } from './serialized-adapter'
import { PrismaClient } from './generated/client'

/** Prisma's client over our adapter: what commands write with. */
export const prismaClient = (adapter: SerializedBetterSqlite3): PrismaClient => new PrismaClient({ adapter })
