import { AppError } from '@shared/base/app-error'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { writeFileAtomically } from './atomic-file'
import { sealedKeySchema, textSealedKeySchema } from './key-wrap'

const keyFileSchema = z.strictObject({
  version: z.literal(1),
  /** Names this data folder's entries in the system keychain. */
  installId: z.string().min(1),
  /** Tells a wrong key from a damaged database without trying the database. */
  keyCheck: z.string(),
  wraps: z.strictObject({
    keychain: sealedKeySchema.optional(),
    passphrase: textSealedKeySchema.optional(),
    recovery: textSealedKeySchema,
    /** The key itself, hexadecimal: training studios only, whose data is throw-away. */
    plain: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
})

/** `<data folder>/key.json`: the database key, wrapped in every way that may open it. */
export type KeyFile = z.infer<typeof keyFileSchema>

/** How the key is kept, as shown in Settings. */
export type KeyMode = 'keychain' | 'passphrase' | 'recovery' | 'training'

export function keyFilePath(folder: string): string {
  return join(folder, 'key.json')
}

export function readKeyFile(folder: string): KeyFile {
  const text = readText(keyFilePath(folder))
  if (text === null) {
    throw new AppError(
      'KEY_MISSING',
      'The file key.json is missing from the data folder; put it back, or restore a backup with the recovery code.',
    )
  }
  const parsed = keyFileSchema.safeParse(parseJson(text))
  if (!parsed.success) {
    throw new AppError('KEY_FILE_DAMAGED', 'The file key.json in the data folder is damaged; restore a backup with the recovery code.', {
      cause: parsed.error,
    })
  }
  return parsed.data
}

export function writeKeyFile(folder: string, keyFile: KeyFile): void {
  writeFileAtomically(keyFilePath(folder), `${JSON.stringify(keyFile, null, 2)}\n`)
}

export function keyModes({ wraps }: KeyFile): KeyMode[] {
  const modes: [KeyMode, unknown][] = [
    ['keychain', wraps.keychain],
    ['passphrase', wraps.passphrase],
    ['recovery', wraps.recovery],
    ['training', wraps.plain],
  ]
  return modes.filter(([, wrap]) => wrap !== undefined).map(([mode]) => mode)
}

export function keyCheckOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('trainerhub key check').digest('base64')
}

/** The key file of a folder, once the key is known to be its key. */
export function readKeyFileOf(folder: string, key: Uint8Array): KeyFile {
  const keyFile = readKeyFile(folder)
  if (keyCheckOf(key) !== keyFile.keyCheck) throw new AppError('WRONG_KEY', 'This key does not open the database in this data folder.')
  return keyFile
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
