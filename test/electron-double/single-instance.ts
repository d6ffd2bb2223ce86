import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type SecondInstance = { argv: string[]; workingDirectory: string }

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** One process per data folder. The later one leaves a note beside the lock and wakes the first by a signal, all before it returns. */
export function takeInstanceLock(dataFolder: string, onSecond: (second: SecondInstance) => void): boolean {
  const lockFile = join(dataFolder, 'SingletonLock')
  const notesFolder = join(dataFolder, 'SingletonNotes')
  mkdirSync(notesFolder, { recursive: true })

  const take = (): boolean => {
    try {
      const file = openSync(lockFile, 'wx')
      writeFileSync(file, String(process.pid))
      closeSync(file)
      return true
    } catch {
      return false
    }
  }

  if (!take()) {
    const holder = Number(readFileSync(lockFile, 'utf8'))
    if (isAlive(holder)) {
      const note: SecondInstance = { argv: process.argv, workingDirectory: process.cwd() }
      writeFileSync(join(notesFolder, `${process.pid}.json`), JSON.stringify(note))
      process.kill(holder, 'SIGUSR2')
      return false
    }
    rmSync(lockFile)
    if (!take()) return false
  }

  process.on('SIGUSR2', () => {
    for (const name of readdirSync(notesFolder)) {
      const note = join(notesFolder, name)
      const second = JSON.parse(readFileSync(note, 'utf8')) as SecondInstance
      rmSync(note)
      onSecond(second)
    }
  })
  process.on('exit', () => rmSync(lockFile, { force: true }))
  return true
}
