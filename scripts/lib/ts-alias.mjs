// Loaded by `node --import` before a TypeScript program of the project: lets Node find `@shared/x` and imports without an extension.
// Node itself strips the types.
import { existsSync, statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inProject } from './project.mjs'

const isFile = (path) => existsSync(path) && statSync(path).isFile()
const endings = ['', '.ts', '.tsx', '/index.ts']

function sourceFile(specifier, parentURL) {
  if (specifier.startsWith('@shared/')) return inProject(`src-shared/${specifier.slice('@shared/'.length)}`)
  if (/^\.{1,2}\//.test(specifier) && parentURL?.startsWith('file:') && !parentURL.includes('/node_modules/'))
    return fileURLToPath(new URL(specifier, parentURL))
  return undefined
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    const path = sourceFile(specifier, context.parentURL)
    const found = path && endings.map((ending) => path + ending).find(isFile)
    return nextResolve(found ? pathToFileURL(found).href : specifier, context)
  },
})
