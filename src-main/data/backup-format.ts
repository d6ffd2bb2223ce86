import { createHash } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs'

/*
 * A backup is one file:
 *   "TRAINERHUB-BACKUP <version>\n"  ·  length of the header, 4 bytes, big-endian  ·  header, JSON in UTF-8
 *   ·  the encrypted database  ·  SHA-256 of everything before it
 */

const name = 'TRAINERHUB-BACKUP '
const backupVersion = 1
const magic = Buffer.from(`${name}${backupVersion}\n`)
const checksumBytes = 32
const longestHeaderBytes = 4 * 1024 * 1024
const chunkBytes = 1024 * 1024

/** Thrown by every function here when a file is not a whole, unchanged backup. */
export class DamagedBackup extends Error {
  override readonly name = 'DamagedBackup'
}

/** Thrown when a file is a backup in a later version of the format. */
export class NewerBackup extends Error {
  override readonly name = 'NewerBackup'
}

/** Writes header and database into a new file and waits until it is on disk. */
export function writeBackupFile(file: string, header: unknown, databaseFile: string): void {
  const headerBytes = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(headerBytes.length)
  const hash = createHash('sha256')
  withFile(file, 'wx', (target) => {
    const write = (bytes: Uint8Array) => {
      hash.update(bytes)
      writeAll(target, bytes)
    }
    for (const bytes of [magic, length, headerBytes]) write(bytes)
    withFile(databaseFile, 'r', (source) => readChunks(source, 0, fstatSync(source).size, write))
    writeAll(target, hash.digest())
    fsyncSync(target)
  })
}

/** The header as it stands, unchecked: the file behind it may be damaged. */
export function readBackupHeader(file: string): unknown {
  return withFile(file, 'r', (source) => readHeader(source).header)
}

/** Reads the whole file and compares its checksum. */
export function verifyBackupFile(file: string): void {
  readDatabase(file, () => undefined)
}

/** Verifies the file and copies the database out of it; nothing is left at the target when it is damaged. */
export function extractDatabase(file: string, target: string): void {
  try {
    withFile(target, 'wx', (descriptor) => {
      readDatabase(file, (bytes) => writeAll(descriptor, bytes))
      fsyncSync(descriptor)
    })
  } catch (error) {
    rmSync(target, { force: true })
    throw error
  }
}

function readDatabase(file: string, take: (bytes: Uint8Array) => void): void {
  withFile(file, 'r', (source) => {
    const { bytes, databaseAt } = readHeader(source)
    const databaseEnds = fstatSync(source).size - checksumBytes
    if (databaseEnds <= databaseAt) throw new DamagedBackup('too short')
    const hash = createHash('sha256').update(bytes)
    readChunks(source, databaseAt, databaseEnds, (chunk) => {
      hash.update(chunk)
      take(chunk)
    })
    if (!hash.digest().equals(readExactly(source, databaseEnds, checksumBytes))) throw new DamagedBackup('checksum differs')
  })
}

function readHeader(source: number): { header: unknown; bytes: Buffer; databaseAt: number } {
  const start = readExactly(source, 0, magic.length + 4)
  if (!start.subarray(0, magic.length).equals(magic)) {
    const version = start.toString('latin1').startsWith(name) ? Number.parseInt(start.toString('latin1', name.length), 10) : 0
    throw version > backupVersion ? new NewerBackup(`version ${version}`) : new DamagedBackup('not a backup')
  }
  const headerBytes = start.readUInt32BE(magic.length)
  if (headerBytes > longestHeaderBytes) throw new DamagedBackup('header too long')
  const text = readExactly(source, start.length, headerBytes)
  try {
    const header: unknown = JSON.parse(text.toString('utf8'))
    return { header, bytes: Buffer.concat([start, text]), databaseAt: start.length + headerBytes }
  } catch {
    throw new DamagedBackup('header unreadable')
  }
}

function readExactly(source: number, position: number, count: number): Buffer {
  const bytes = Buffer.alloc(count)
  for (let filled = 0; filled < count;) {
    const got = readSync(source, bytes, filled, count - filled, position + filled)
    if (got === 0) throw new DamagedBackup('too short')
    filled += got
  }
  return bytes
}

function readChunks(source: number, from: number, until: number, take: (bytes: Uint8Array) => void): void {
  for (let position = from; position < until; position += chunkBytes)
    take(readExactly(source, position, Math.min(chunkBytes, until - position)))
}

function writeAll(target: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(target, bytes, written)
}

function withFile<R>(file: string, flags: 'r' | 'wx', work: (descriptor: number) => R): R {
  const descriptor = openSync(file, flags, 0o600)
  try {
    return work(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
