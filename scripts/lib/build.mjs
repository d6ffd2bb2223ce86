import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { nodeEnv, nodePath } from './node-runtime.mjs'
import { withProgress } from './progress.mjs'
import { hashOf, inProject, isStamped, stamp } from './project.mjs'
import { mustRun, packageFile } from './run.mjs'

const sourceFolders = ['src-shared', 'src-main', 'src-renderer', 'prisma/migrations', 'prisma/seed', 'resources']
const sourceFiles = ['electron.vite.config.ts', 'prisma/schema.prisma', 'package.json', 'package-lock.json']
const products = [
  'out/main/main.js',
  'out/main/station.js',
  'out/preload/preload.js',
  'out/renderer/index.html',
  'out/migrations',
  'out/swagger',
]

const isSource = (path) => !/(\.test\.tsx?|\.md)$|\/tsconfig\.json$|^src-main\/data\/generated\//.test(path)

function* filesUnder(folder) {
  if (!existsSync(inProject(folder))) return
  const entries = readdirSync(inProject(folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesUnder(path)
    else if (isSource(path)) yield path
  }
}

/** A hash of everything the build reads: contents, not times, so that a checkout alone causes no build. */
export function sourceState() {
  const files = [
    ...sourceFolders.flatMap((folder) => [...filesUnder(folder)]),
    ...sourceFiles.filter((file) => existsSync(inProject(file))),
  ]
  return hashOf(...files.flatMap((file) => [file, readFileSync(inProject(file))]))
}

/** Builds the app when its sources have changed. */
export async function ensureBuild() {
  const state = sourceState()
  if (isStamped('build', state) && products.every((file) => existsSync(inProject(file)))) return
  const args = [packageFile('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']
  await withProgress('Building the app', () => mustRun('The build failed.', nodePath(), args, { env: { ...nodeEnv(), NO_COLOR: '1' } }))
  stamp('build', state)
}
