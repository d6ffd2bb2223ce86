import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createPersonal, showStoresOf } from './personal-store'

test('what one person wrote is not there for the next, and there again on coming back', () => {
  const store = createPersonal(() => ({ text: '' }))
  showStoresOf('dora')
  store.setState({ text: 'Asked for a mat' })
  showStoresOf(null)
  expect(store.getState()).toEqual({ text: '' })
  showStoresOf('omar')
  expect(store.getState()).toEqual({ text: '' })
  store.setState({ text: 'Prices from July' })
  showStoresOf('dora')
  expect(store.getState()).toEqual({ text: 'Asked for a mat' })
  showStoresOf('omar')
  expect(store.getState()).toEqual({ text: 'Prices from July' })
})

/** What belongs to the window or to nobody yet: the keys of the parts on screen, and set-up. */
const ofNobody = ['lib/keys.ts', 'lib/personal-store.ts', 'features/setup/setup-draft.ts']

test('every store of the screens belongs to a person', () => {
  const renderer = resolve(import.meta.dirname, '..')
  const others = globSync('**/*.{ts,tsx}', { cwd: renderer })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts') && !ofNobody.includes(file))
    .filter((file) => /import \{[^}]*\bcreate\b[^}]*\} from 'zustand'/.test(readFileSync(resolve(renderer, file), 'utf8')))
  expect(others).toEqual([])
})
