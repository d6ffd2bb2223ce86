import { resolve } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { shellArgs } from '../../scripts/lib/shell-args.mjs'

afterEach(() => vi.unstubAllEnvs())

it('takes the options of both shells in either spelling', () => {
  expect(shellArgs(['--data=/srv/studio', '--port', '8120', '--clock', '2027-01-04T08:00:00Z'])).toEqual([
    '--data',
    '/srv/studio',
    '--port',
    '8120',
    '--clock',
    '2027-01-04T08:00:00Z',
  ])
})

it('keeps the training studio in a folder of its own', () => {
  vi.stubEnv('XDG_DATA_HOME', '/home/desk/data')
  vi.stubEnv('APPDATA', '/home/desk/data')
  expect(shellArgs(['--demo']).join(' ')).toMatch(/^--demo --data .*trainerhub-training$/)
  expect(shellArgs([]).join(' ')).toMatch(/^--data .*trainerhub$/)
})

it('reads relative paths from where the person stands', () => {
  vi.stubEnv('INIT_CWD', '/home/desk')
  const args = shellArgs(['--data', 'studio', '--passphrase-file', 'phrase.txt'])
  expect(args).toEqual(['--data', resolve('/home/desk/studio'), '--passphrase-file', resolve('/home/desk/phrase.txt')])
})

it('refuses what it does not know', () => {
  expect(() => shellArgs(['--dmeo'])).toThrow(/--dmeo is not an option/)
  expect(() => shellArgs(['--port'])).toThrow(/--port needs a value/)
})
