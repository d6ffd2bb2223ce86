export { brokenConstraint } from '../data/constraint'
export type { Db, Tx } from '../data/db'
