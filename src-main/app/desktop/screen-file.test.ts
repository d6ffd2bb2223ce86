import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { screenFile } from './screen-file'

const around = mkdtempSync(join(tmpdir(), 'screens-'))
const folder = join(around, 'renderer')
mkdirSync(join(folder, 'assets'), { recursive: true })
writeFileSync(join(folder, 'index.html'), '<title>TrainerHub</title>')
writeFileSync(join(folder, 'assets/main.js'), 'run()')
writeFileSync(join(folder, 'notes.db'), 'private')
writeFileSync(join(around, 'key.json'), '{"key":"private"}')
mkdirSync(join(around, 'renderer-other'))
writeFileSync(join(around, 'renderer-other/x.js'), 'private')
afterAll(() => rmSync(around, { recursive: true }))

/** As Chromium sends it, so a path is not tidied on the way. */
const get = (url: string, method = 'GET') => screenFile({ url, method } as Request, folder)

test('the page and its scripts are served with their types, under a policy without inline scripts', async () => {
  const page = await get('app://trainerhub/')
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    200,
    'text/html; charset=utf-8',
    '<title>TrainerHub</title>',
  ])
  expect(page.headers.get('content-security-policy')).toBe(
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  )
  expect((await get('app://trainerhub/assets/main.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
})

test.each([
  'app://trainerhub/../key.json',
  'app://trainerhub/%2e%2e/key.json',
  'app://trainerhub/..%2fkey.json',
  'app://trainerhub/assets/..%2f..%2fkey.json',
  'app://trainerhub/..%2frenderer-other/x.js',
  'app://trainerhub/%2fetc%2fhostname.json',
  'app://trainerhub/index.html%00.js',
  'app://trainerhub/%',
  'app://trainerhub/notes.db',
  'app://trainerhub/assets',
  'app://elsewhere/index.html',
  'app://user@trainerhub/index.html',
  'file:///etc/hostname',
])('%s is not found', async (url) => {
  const response = await get(url)
  expect([response.status, await response.text()]).toEqual([404, ''])
})

test('the screens are only read', async () => {
  expect((await get('app://trainerhub/index.html', 'POST')).status).toBe(405)
})
