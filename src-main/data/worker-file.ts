import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The file of a worker thread, seen from a module beside its source: TypeScript as written under test, which Node runs as
 * it is, and in the bundle an entry of its own, beside the shell's or one folder above its chunks.
 */
export function workerFile(name: string, moduleUrl: string): string {
  const candidates = [`./${name}.worker.ts`, `./${name}.worker.js`, `../${name}.worker.js`].map((path) =>
    fileURLToPath(new URL(path, moduleUrl)),
  )
  const found = candidates.find((candidate) => existsSync(candidate))
  if (found === undefined) throw new Error(`The worker ${name} is missing from this build.`)
  return found
}
