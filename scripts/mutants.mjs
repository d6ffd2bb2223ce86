// `npm run test:mutants`: drops each trigger, unique index and check of the schema in a copy and shows which test notices.
import { ensure } from './lib/ensure.mjs'
import { runTs } from './lib/run-ts.mjs'
import { script } from './lib/run.mjs'

await script(async () => {
  await ensure()
  return runTs('test/proofs/mutants.ts')
})
