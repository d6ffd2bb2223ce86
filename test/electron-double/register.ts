import { registerHooks } from 'node:module'

// node --import …/register.ts out/main/main.js: `electron` becomes the double, for import and require alike, in that process alone.
const double = new URL('electron.ts', import.meta.url).href
const replaced = new Set(['electron', 'electron/main', 'electron/common'])

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    replaced.has(specifier) ? { url: double, format: 'module-typescript', shortCircuit: true } : nextResolve(specifier, context),
})
