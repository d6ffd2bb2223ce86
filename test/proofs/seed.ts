import { randomBytes } from 'node:crypto'

/** What a proof's random choices come from; printed, and taken from TRAINERHUB_SEED to repeat a run. */
export const proofSeed = (): string => process.env['TRAINERHUB_SEED'] ?? randomBytes(4).toString('hex')

/** A proof's figures on one line, its seed with them. */
export const tell = (proof: string, figures: unknown): void => console.log(`${proof}: ${JSON.stringify(figures)}`)
