import { cpSync } from 'node:fs'
import { basename } from 'node:path'

/** Tuesday 8 June 2027, 10:12 in Nairobi: the moment the training studio of the specs is at. */
export const trainingClock = '2027-06-08T07:12:00Z'
export const trainingDay = '2027-06-08'

/** Where the set-up of the run leaves its training studio. */
export const templateVariable = 'TRAINERHUB_E2E_TRAINING'

/** A training studio of one's own, copied from the one made at the start of the run: seeding takes longer than a spec. */
export const copyTrainingStudio = (dataFolder: string): void => {
  const template = process.env[templateVariable]
  if (template === undefined) throw new Error('The set-up of the run has made no training studio.')
  cpSync(template, dataFolder, {
    recursive: true,
    filter: (source) => !basename(source).startsWith('studio.lock') && basename(source) !== 'logs',
  })
}
