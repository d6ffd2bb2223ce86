import { existsSync, readFileSync } from 'node:fs'
import { nodeEnv, nodePath } from './node-runtime.mjs'
import { withProgress } from './progress.mjs'
import { hashOf, inProject, isStamped, readJson, stamp } from './project.mjs'
import { mustRun, packageFile } from './run.mjs'

/** Generates Prisma's client when the schema or Prisma itself has changed. */
export async function ensurePrismaClient() {
  const state = hashOf(readFileSync(inProject('prisma/schema.prisma')), readJson('package.json').devDependencies.prisma)
  if (existsSync(inProject('src-main/data/generated/client.ts')) && isStamped('prisma-client', state)) return
  const args = [packageFile('prisma/build/index.js'), 'generate', '--config', 'prisma/prisma.config.ts']
  await withProgress('Generating the database client', () => mustRun('prisma generate failed.', nodePath(), args, { env: nodeEnv() }))
  stamp('prisma-client', state)
}
