import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

type Planted = { name: string; file: string; line: string; says: RegExp | null }

const refused: Planted[] = [
  { name: 'base importing a package', file: 'src-shared/base/a.ts', line: `import 'zod'`, says: /base imports nothing/ },
  { name: 'base importing domain', file: 'src-shared/base/b.ts', line: `import '@shared/domain/time/day'`, says: /base imports nothing/ },
  {
    name: 'domain importing zod',
    file: 'src-shared/domain/time/a.ts',
    line: `import 'zod'`,
    says: /schemas belong in src-shared\/contract/,
  },
  {
    name: 'domain importing contract',
    file: 'src-shared/domain/time/b.ts',
    line: `import '../../contract/fields'`,
    says: /knows only src-shared\/base/,
  },
  { name: 'domain importing Node', file: 'src-shared/domain/time/c.ts', line: `import 'fs'`, says: /knows only src-shared\/base/ },
  {
    name: 'contract importing the server library',
    file: 'src-shared/contract/a.ts',
    line: `import '@orpc/server'`,
    says: /put behaviour in/,
  },
  {
    name: 'contract importing main',
    file: 'src-shared/contract/b.ts',
    line: `import '../../src-main/core/context'`,
    says: /put behaviour in/,
  },
  { name: 'a feature importing Node', file: 'src-main/features/x/a.ts', line: `import 'node:fs'`, says: /from the Context/ },
  { name: 'a feature importing Electron', file: 'src-main/features/x/b.ts', line: `import 'electron'`, says: /from the Context/ },
  {
    name: 'a feature importing platform',
    file: 'src-main/features/x/c.ts',
    line: `import '../../platform/clock'`,
    says: /from the Context/,
  },
  {
    name: "a feature importing another's inside",
    file: 'src-main/features/x/d.ts',
    line: `import '../y/book'`,
    says: /other features' index\.ts/,
  },
  {
    name: 'a feature importing data outside its repository',
    file: 'src-main/features/x/e.ts',
    line: `import '../../data/db'`,
    says: /only its \*\.repository\.ts/,
  },
  { name: 'a feature importing Prisma', file: 'src-main/features/x/f.ts', line: `import '@prisma/client'`, says: /ask the repository/ },
  { name: 'the API importing an SQL driver', file: 'src-main/api/a.ts', line: `import 'better-sqlite3'`, says: /ask the repository/ },
  {
    name: 'the API importing the generated client',
    file: 'src-main/api/b.ts',
    line: `import '../data/generated/client'`,
    says: /ask the repository/,
  },
  { name: 'the HTTP transport importing Electron', file: 'src-main/api/http.ts', line: `import 'electron'`, says: /know Electron/ },
  { name: 'data importing Electron', file: 'src-main/data/a.ts', line: `export { app } from 'electron'`, says: /know Electron/ },
  { name: 'the station importing Electron late', file: 'src-main/station.ts', line: `await import('electron')`, says: /know Electron/ },
  {
    name: 'main importing a screen',
    file: 'src-main/app/a.ts',
    line: `import '../../src-renderer/app/theme'`,
    says: /never knows the screens/,
  },
  {
    name: "a screen importing main's types",
    file: 'src-renderer/lib/a.ts',
    line: `export type A = import('../../src-main/core/context').Context`,
    says: /never src-main/,
  },
  { name: 'a screen importing Node', file: 'src-renderer/lib/b.ts', line: `import 'path'`, says: /never src-main, Node or Electron/ },
  {
    name: 'a screen importing another feature',
    file: 'src-renderer/features/x/a.ts',
    line: `import '../y/card'`,
    says: /composed in src-renderer\/app/,
  },
  { name: 'main importing a test', file: 'src-main/core/a.ts', line: `import '../../test/support/test-app'`, says: /Nothing imports test/ },
  { name: 'new Date()', file: 'src-main/core/b.ts', line: `export const now = () => new Date()`, says: /hides the clock/ },
  { name: 'Date()', file: 'src-main/core/c.ts', line: `export const now = () => Date()`, says: /hides the clock/ },
  { name: 'Date.now', file: 'src-shared/domain/time/d.ts', line: `export const now = Date.now`, says: /Date\.now hides the clock/ },
  {
    name: 'globalThis.Date.now',
    file: 'src-shared/domain/time/e.ts',
    line: `export const now = () => globalThis.Date.now()`,
    says: /Date\.now hides/,
  },
  {
    name: 'Temporal.Now',
    file: 'src-main/core/d.ts',
    line: `export const now = () => Temporal.Now.instant()`,
    says: /Temporal\.Now hides/,
  },
  { name: 'Math.random', file: 'src-main/core/e.ts', line: `export const any = () => Math['random']()`, says: /can't be repeated/ },
  { name: 'crypto.randomUUID', file: 'src-main/core/f.ts', line: `export const id = () => crypto.randomUUID()`, says: /take ids from/ },
  {
    name: 'imported randomUUID',
    file: 'src-main/core/g.ts',
    line: `import { randomUUID as id } from 'node:crypto'; id()`,
    says: /take ids from/,
  },
  { name: 'setTimeout', file: 'src-main/core/h.ts', line: `setTimeout(() => {}, 1)`, says: /setTimeout hides/ },
  {
    name: 'setInterval passed on',
    file: 'src-main/core/i.ts',
    line: `export const timer = { every: setInterval }`,
    says: /setInterval hides/,
  },
  {
    name: 'timers/promises',
    file: 'src-main/core/j.ts',
    line: `import { setTimeout as wait } from 'node:timers/promises'; await wait(1)`,
    says: /Timers hide the clock/,
  },
]

const allowed: Planted[] = [
  {
    name: 'domain using base and Temporal',
    file: 'src-shared/domain/money/ok.ts',
    line: `import '../../base/result'; import 'temporal-polyfill'`,
    says: null,
  },
  {
    name: 'contract using domain, zod and oRPC',
    file: 'src-shared/contract/ok.ts',
    line: `import '@shared/domain/time/day'; import 'zod'; import '@orpc/contract'`,
    says: null,
  },
  {
    name: "a feature using core and another's index",
    file: 'src-main/features/x/ok.ts',
    line: `import '../../core/context'; import '../y'; import './book'`,
    says: null,
  },
  {
    name: 'a repository using data and Prisma',
    file: 'src-main/features/x/x.repository.ts',
    line: `import '../../data/db'; import '@prisma/client'`,
    says: null,
  },
  { name: 'the IPC transport using Electron', file: 'src-main/api/ipc.ts', line: `import 'electron'`, says: null },
  {
    name: 'app composing features of the screen',
    file: 'src-renderer/app/ok.ts',
    line: `import '../features/x/a'; import '../features/y/card'`,
    says: null,
  },
  {
    name: 'platform using the real clock',
    file: 'src-main/platform/clock.ts',
    line: `export const now = () => Date.now() + setTimeout(() => {}, 1).hasRef().toString().length`,
    says: null,
  },
  { name: 'a date from an argument', file: 'src-main/core/ok.ts', line: `export const at = (ms: number) => new Date(ms)`, says: null },
  {
    name: 'a test using what it likes',
    file: 'src-shared/base/ok.test.ts',
    line: `import 'vitest'; import '../../test/support/test-app'; Date.now()`,
    says: null,
  },
]

type Diagnostic = { message: string; code: string; filename: string }

describe('the import zones', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-zones-'))
  let messagesOf: (file: string) => string[]

  beforeAll(async () => {
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
    cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true })
    for (const { file, line } of [...refused, ...allowed]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${line}\n`)
    }
    const diagnostics = await lint(folder)
    messagesOf = (file) => diagnostics.filter(({ filename }) => filename === file).map(({ message }) => message)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(refused)('refuse $name and name the door', ({ file, says }) => {
    expect(messagesOf(file).join('\n')).toMatch(says ?? /^$/)
  })

  it.each(allowed)('allow $name', ({ file }) => {
    expect(messagesOf(file)).toEqual([])
  })
})

function lint(folder: string): Promise<Diagnostic[]> {
  return new Promise((done, fail) => {
    const args = [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json']
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 24 }, (error, stdout, stderr) => {
      const start = stdout.indexOf('{')
      if (start < 0) return fail(new Error(`oxlint gave no report: ${stderr}${error?.message ?? ''}`))
      const report = JSON.parse(stdout.slice(start)) as { diagnostics: Diagnostic[] }
      done(report.diagnostics.filter(({ code }) => code.startsWith('project')))
    })
  })
}
