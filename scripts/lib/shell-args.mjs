import { resolve } from 'node:path'
import { defaultDataFolder } from './app-data.mjs'
import { Refusal } from './run.mjs'

const withValue = ['--data', '--port', '--clock', '--passphrase-file']
const flags = ['--demo']
const usage = 'Known are --demo, --data DIR, --port N, --clock ISO and --passphrase-file FILE.'

/** npm runs a script in the project's folder and remembers where the person stood. */
const fromHere = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

/**
 * What `npm start -- …` and `npm run station -- …` accept, checked, as the shells take it: always with a data folder.
 * @param {string[]} given
 * @returns {string[]}
 */
export function shellArgs(given) {
  const args = given.flatMap((arg) => (/^--[a-z-]+=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg]))
  const values = new Map()
  for (let index = 0; index < args.length; index += 1) {
    const name = args[index]
    if (flags.includes(name)) values.set(name, [])
    else if (withValue.includes(name)) {
      index += 1
      if (args[index] === undefined) throw new Refusal(`${name} needs a value. ${usage}`)
      values.set(name, [args[index]])
    } else throw new Refusal(`${name} is not an option. ${usage}`)
  }
  const [data] = values.get('--data') ?? [defaultDataFolder({ demo: values.has('--demo') })]
  values.set('--data', [fromHere(data)])
  const [passphraseFile] = values.get('--passphrase-file') ?? []
  if (passphraseFile) values.set('--passphrase-file', [fromHere(passphraseFile)])
  return [...values].flatMap(([name, value]) => [name, ...value])
}
