import { AppError } from '@shared/base/app-error'
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { writeFileAtomically } from '../data/atomic-file'
import type { SecretStore } from './secret-store'

const sealedFileSchema = z.strictObject({ version: z.literal(1), iv: z.base64(), tag: z.base64(), sealed: z.base64() })
const secretsSchema = z.record(z.string(), z.string())

/** Where there is no keychain: `<folder>/secrets.json.sealed`, AES-256-GCM under a key derived from the database key. */
export function sealedFileSecretStore(folder: string, databaseKey: Uint8Array, randomBytes: (count: number) => Uint8Array): SecretStore {
  const file = join(folder, 'secrets.json.sealed')
  const sealingKey = Buffer.from(hkdfSync('sha256', databaseKey, Buffer.alloc(0), 'trainerhub secrets', 32))

  const read = (): Record<string, string> => {
    if (!existsSync(file)) return {}
    try {
      const { iv, tag, sealed } = sealedFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, Buffer.from(iv, 'base64'), { authTagLength: 16 }).setAuthTag(
        Buffer.from(tag, 'base64'),
      )
      return secretsSchema.parse(JSON.parse(Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]).toString('utf8')))
    } catch (error) {
      throw new AppError('SECRETS_DAMAGED', 'The stored provider keys cannot be read; enter them again in Settings.', { cause: error })
    }
  }
  /** Entering a key again is the way out of a damaged file, so that must not fail on it. */
  const readOrStartAnew = () => {
    try {
      return read()
    } catch {
      return {}
    }
  }
  const write = (secrets: Record<string, string>) => {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', sealingKey, iv)
    const sealed = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()])
    const parts = {
      version: 1,
      iv: Buffer.from(iv).toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
      sealed: sealed.toString('base64'),
    }
    writeFileAtomically(file, JSON.stringify(parts))
  }

  return {
    get: async (name) => {
      const secrets = read()
      return Object.hasOwn(secrets, name) ? (secrets[name] ?? null) : null
    },
    set: async (name, secret) => write({ ...readOrStartAnew(), [name]: secret }),
    delete: async (name) => {
      const { [name]: _erased, ...rest } = readOrStartAnew()
      write(rest)
    },
  }
}
