import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const renderer = resolve(import.meta.dirname, '..')
/** Numbers such as `#12` in copy have fewer digits than any colour. */
const literalColour = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl|oklch)a?\(/gi

test('no screen names a colour: colours have a role, and roles live in tokens.css', () => {
  const files = globSync('**/*.{css,ts,tsx,html}', { cwd: renderer }).filter(
    (file) => file !== 'styles/tokens.css' && !file.endsWith('.test.ts'),
  )
  const found = files.flatMap((file) =>
    (readFileSync(resolve(renderer, file), 'utf8').match(literalColour) ?? []).map((colour) => `${file}: ${colour}`),
  )
  expect(found).toEqual([])
})
