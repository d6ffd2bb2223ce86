import { seedTrainingStudio, trainingSignIns } from '../../prisma/seed'
import type { TrainingData } from './studio-options'

/** What `--demo` fills a new training studio with. */
export const trainingData: TrainingData = { signIns: trainingSignIns, seed: seedTrainingStudio }
