// Who may import whom. ARCHITECTURE in one table: the first zone whose files match decides, and its message names the right door.

const prisma = /^(@prisma\/|prisma$|better-sqlite3|node:sqlite$)/
const electron = /^(electron$|electron\/|electron-updater$)/
const node = /^node:/
const isTest = /\.test\.tsx?$/

const electronDoors = /^src-main\/(app\/|platform\/|preload\/|api\/ipc\.ts$|main\.ts$)/
const sqlDoors = /^src-main\/(data\/|.*\.repository\.ts$)/

const featureOf = (path) => /^src-(?:main|renderer)\/features\/([^/]+)/.exec(path)?.[1]
const isIndex = (path) => /^src-main\/features\/[^/]+(\/index(\.ts)?)?$/.test(path)
const inside = (path, ...folders) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`))

/** @typedef {{ package: string } | { path: string }} Target `path` is relative to the project's root. */

/** @type {{ files: RegExp, allows: (target: { package: string, path: string }, file: string) => boolean, message: string }[]} */
const zones = [
  {
    files: /^src-shared\/base\//,
    allows: ({ path }) => inside(path, 'src-shared/base'),
    message: 'src-shared/base imports nothing: pass what it needs as an argument.',
  },
  {
    files: /^src-shared\/domain\//,
    // Temporal stands in for the language's own until Node has it.
    allows: ({ path, package: name }) => inside(path, 'src-shared/base', 'src-shared/domain') || name === 'temporal-polyfill',
    message: 'src-shared/domain knows only src-shared/base: rules take plain values; schemas belong in src-shared/contract.',
  },
  {
    files: /^src-shared\/contract\//,
    allows: ({ path, package: name }) => inside(path, 'src-shared') || /^(zod|@orpc\/contract)(\/|$)/.test(name),
    message: 'src-shared/contract knows base, domain, zod and @orpc/contract: put behaviour in src-main/features.',
  },
  {
    files: /^src-shared\//,
    allows: ({ path }) => inside(path, 'src-shared'),
    message: 'src-shared runs anywhere: put code that needs a runtime into src-main or src-renderer.',
  },
  {
    files: /^src-main\/features\//,
    allows: ({ path, package: name }, file) => {
      if (name) return !node.test(name) && !electron.test(name) && (!prisma.test(name) || sqlDoors.test(file))
      if (inside(path, 'src-shared', 'src-main/core')) return true
      if (inside(path, 'src-main/data')) return sqlDoors.test(file)
      return featureOf(path) !== undefined && (featureOf(path) === featureOf(file) || isIndex(path))
    },
    message:
      "A feature knows src-shared, src-main/core and other features' index.ts; only its *.repository.ts knows data. Take clock, ids, files and providers from the Context.",
  },
  {
    files: /^src-main\//,
    allows: ({ path, package: name }, file) => {
      if (electron.test(name)) return electronDoors.test(file)
      return !inside(path, 'src-renderer')
    },
    message: 'Only app, platform, preload, api/ipc.ts and main.ts know Electron, and src-main never knows the screens.',
  },
  {
    files: /^src-renderer\//,
    allows: ({ path, package: name }, file) => {
      if (name) return !node.test(name) && !electron.test(name) && !prisma.test(name)
      if (inside(path, 'src-main')) return false
      return featureOf(file) === undefined || featureOf(path) === undefined || featureOf(path) === featureOf(file)
    },
    message:
      'The renderer knows the contract (@shared/contract), never src-main, Node or Electron; its features are composed in src-renderer/app.',
  },
]

const sqlMessage = 'Only src-main/data and *.repository.ts know Prisma or SQL: ask the repository.'
const testMessage = 'Nothing imports test: move what is shared into the folder that owns it.'

/**
 * The sentence to show when `file` may not import `target`, or undefined.
 * @param {string} file relative to the project's root
 * @param {Target} target
 */
export function refusal(file, target) {
  if (isTest.test(file) || inside(file, 'test')) return undefined
  const { path = '', package: name = '' } = target
  if (inside(path, 'test')) return testMessage
  if (inside(file, 'src-main') && !sqlDoors.test(file) && (prisma.test(name) || inside(path, 'src-main/data/generated'))) return sqlMessage
  const zone = zones.find(({ files }) => files.test(file))
  return zone && !zone.allows({ path, package: name }, file) ? zone.message : undefined
}
