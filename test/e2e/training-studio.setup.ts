import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStationProcess } from './support/station-host.ts'
import { templateVariable, trainingClock } from './support/training-template.ts'

/** Once a run: makes the training studio the specs copy. Answers what removes it. */
export default async function makeTrainingStudio(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'trainerhub-e2e-training-'))
  const dataFolder = join(folder, 'studio')
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    const station = await startStationProcess(['--data', dataFolder, '--demo', '--clock', trainingClock])
    await station.stop()
  } catch (error) {
    remove()
    throw error
  }
  process.env[templateVariable] = dataFolder
  return remove
}
