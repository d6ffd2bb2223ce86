import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '@shared/base/app-error'
import { createStationServer } from './api/http/server'
import { startTokenOf } from './api/http/start-token'
import { composeStudio } from './app/compose'
import { trainingData } from './app/training-data'
import { appVersion } from './app/version'
import { systemClock } from './platform/clock'
import { systemIds } from './platform/ids'
import { systemKeychain } from './platform/keychain'
import { every } from './platform/timer'

if (Number(process.versions.node.split('.')[0]) < 24) throw new Error(`TrainerHub needs Node 24; this is ${process.versions.node}.`)

/** A passphrase others can read is none. */
const passphraseOf = (file: string): string => {
  const { mode } = statSync(file)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new AppError('INVALID', 'Other users can read the passphrase file; take their rights away (chmod 600) and start again.')
  }
  return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
}

const stationOptions = (argv: string[]) => {
  const { values } = parseArgs({
    args: argv,
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      demo: { type: 'boolean', default: false },
      clock: { type: 'string' },
      'passphrase-file': { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (values.data === undefined) throw new AppError('INVALID', 'Say where the data lives: --data DIR.')
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new AppError('INVALID', '--port is not a number from 0 to 65535.')
  return {
    dataFolder: resolve(values.data),
    port,
    demo: values.demo,
    clock: values.clock ?? null,
    passphraseFile: values['passphrase-file'],
  }
}

const startStation = async (): Promise<void> => {
  const { dataFolder, port, demo, clock, passphraseFile } = stationOptions(process.argv.slice(2))
  const studio = await composeStudio({
    host: 'station',
    dataFolder,
    keychain: systemKeychain(),
    version: appVersion,
    demo,
    clock,
    training: trainingData,
    ...(passphraseFile === undefined ? {} : { passphrase: passphraseOf(passphraseFile) }),
  })
  const start = startTokenOf(systemIds(systemClock).bytes(32))
  const server = createStationServer({
    router: studio,
    takeFile: studio.takeFile,
    onChanged: studio.onChanged,
    every,
    clock: systemClock,
    start,
    screens: resolve(import.meta.dirname, '../renderer'),
    docs: resolve(import.meta.dirname, '../swagger'),
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', listening)
  })
  // Before the address is told: whoever reads it may stop the station at once.
  const stop = () => {
    server.close()
    server.closeAllConnections()
    studio.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  const address = server.address()
  const servedPort = typeof address === 'object' && address !== null ? address.port : port
  process.stdout.write(`http://127.0.0.1:${servedPort}/#t=${start.token}\n`)
  if (demo) for (const one of trainingData.signIns) process.stdout.write(`Training studio: ${one.role} ${one.email} ${one.password}\n`)
}

startStation().catch((error: unknown) => {
  const isOurs =
    error instanceof AppError ||
    (error instanceof Error && 'code' in error && /^(EADDRINUSE|EACCES|ERR_PARSE_ARGS)/.test(String(error.code)))
  process.stderr.write(
    `${isOurs ? error.message : 'The station could not start because of a fault of its own; the data was left as it is.'}\n`,
  )
  if (!isOurs && process.env['TRAINERHUB_DEBUG']) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
