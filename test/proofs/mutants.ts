// `npm run test:mutants`: drops one guard of the schema at a time and shows that the test of its name turns red, and no other but where one trigger keeps what another builds on.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startVitest, type TestCase, type TestModule } from 'vitest/node'
import { keeperGuards } from './guarded-keepers'
import { guardedSchema } from './guarded-schema'
import { guardsOfSchema } from './guards-of-schema'
import { withoutCheck, withoutIndex, withoutTrigger, type Mutation } from './mutated-migrations'

interface Mutant {
  kind: string
  guard: string
  mutate: Mutation
}

const root = resolve(import.meta.dirname, '../..')
const guardTests = 'test/proofs/trigger-guards.test.ts'
const unchanged = 'nothing'

const mutants = (): Mutant[] => {
  const { triggers, uniqueIndexes, checks } = guardsOfSchema(guardedSchema().handle)
  return [
    ...triggers.map((guard) => ({ kind: 'trigger', guard, mutate: withoutTrigger(guard) })),
    ...uniqueIndexes.map((guard) => ({ kind: 'unique index', guard, mutate: withoutIndex(guard) })),
    ...checks.map((guard) => ({ kind: 'check', guard, mutate: withoutCheck(guard) })),
  ]
}

/** The tests of every mutant in one run: each is a project of its own, with its migrations in the environment. */
const testsOf = async (folders: Record<string, string>): Promise<Map<string, TestCase[]>> => {
  const projects = Object.entries(folders).map(([name, folder]) => ({
    extends: true as const,
    test: { name, env: { TRAINERHUB_MIGRATIONS: folder } },
  }))
  let modules: readonly TestModule[] = []
  const vitest = await startVitest('test', [guardTests], {
    config: resolve(root, 'test/vitest.config.ts'),
    watch: false,
    reporters: [{ onTestRunEnd: (run) => void (modules = run) }],
    projects,
  })
  await vitest.close()
  const unloaded = modules.flatMap((module) => module.errors())
  if (unloaded.length > 0) throw new Error(`A mutant could not be tested: ${unloaded[0]?.message}`)
  return new Map(
    modules.map((module) => [module.project.name, [...module.children.allTests('passed'), ...module.children.allTests('failed')]]),
  )
}

/** What one of these keeps, the next changes: without it the tests of both are red. */
const keepers = new Set(keeperGuards.map(({ name }) => name))
const guardOf = ({ name }: TestCase): string => name.slice(0, name.indexOf(': '))

const isRed = (test: TestCase): boolean => test.result().state === 'failed'

const main = async (): Promise<boolean> => {
  const startedMs = performance.now()
  const scratch = mkdtempSync(join(tmpdir(), 'trainerhub-mutants-'))
  try {
    const all = mutants()
    const folders: Record<string, string> = { [unchanged]: resolve(root, 'prisma/migrations') }
    for (const { guard, mutate } of all) {
      folders[guard] = join(scratch, guard)
      mutate(resolve(root, 'prisma/migrations'), join(scratch, guard))
    }
    const tests = await testsOf(folders)
    const before = tests.get(unchanged) ?? []
    const isSound = before.length > 0 && !before.some(isRed)
    console.log(`${before.length} tests on the schema as it is: ${isSound ? 'green' : 'RED'}`)
    const width = Math.max(...all.map(({ guard }) => guard.length))
    const survivors = all.filter(({ kind, guard }) => {
      const red = (tests.get(guard) ?? []).filter(isRed)
      const builtOn = red.filter((test) => guardOf(test) !== guard)
      const isCaught = red.length === builtOn.length + 1 && builtOn.every((test) => keepers.has(guard) && keepers.has(guardOf(test)))
      const found = red.length === 0 ? 'green: NOBODY NOTICED' : red.map(({ name }) => name).join(' · ')
      console.log(
        `${isCaught ? 'red  ' : 'FAULT'}  ${kind.padEnd(12)}  ${guard.padEnd(width)}  →  ${isCaught && builtOn.length === 0 ? found.slice(guard.length + 2) : found}`,
      )
      return !isCaught
    })
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
    console.log(
      `${all.length} mutants, ${all.length - survivors.length} caught by the test of their name, ${survivors.length} not (${seconds} s)`,
    )
    return isSound && survivors.length === 0
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

process.exitCode = (await main()) ? 0 : 1
