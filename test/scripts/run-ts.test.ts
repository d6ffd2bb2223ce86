import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
let folder: string

beforeAll(() => {
  mkdirSync(join(root, '.cache'), { recursive: true })
  folder = mkdtempSync(join(root, '.cache/run-ts-'))
  mkdirSync(join(folder, 'price'))
  writeFileSync(join(folder, 'price/index.ts'), 'export const price: number = 40\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function runProgram(body: string, ...args: string[]): Promise<{ code: number; stdout: string }> {
  const file = join(folder, 'program.ts')
  writeFileSync(file, `import { price } from './price'\n${body}\n`)
  return new Promise((done) => {
    const command = [join(root, 'scripts/lib/run-ts.mjs'), relative(root, file), ...args]
    execFile(process.execPath, command, { cwd: root }, (error, stdout) => done({ code: error ? Number(error.code) : 0, stdout }))
  })
}

it('runs TypeScript with imports that name no extension, and passes arguments on', async () => {
  const program = 'console.log(price satisfies number, process.argv.slice(2).join(), process.versions.node.split(".")[0])'
  expect(await runProgram(program, '--json', 'x')).toEqual({ code: 0, stdout: '40 --json,x 24\n' })
})

it('finds the shared folder by its alias', async () => {
  const program =
    "const found = import.meta.resolve('@shared/base/app-error')\nconsole.log(price, found.endsWith('/src-shared/base/app-error.ts'))"
  expect(await runProgram(program)).toEqual({ code: 0, stdout: '40 true\n' })
})

it("ends with the program's exit code", async () => {
  expect(await runProgram('process.exitCode = price')).toEqual({ code: 40, stdout: '' })
})
