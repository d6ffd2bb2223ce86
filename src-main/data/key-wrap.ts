import { hashRaw } from '@node-rs/argon2'
import { createCipheriv, createDecipheriv } from 'node:crypto'
import * as z from 'zod'

/** Cost of turning a passphrase or recovery code into a key. Stored with each wrap, so that it can be raised later. */
export interface Argon2Parameters {
  memoryKibibytes: number
  passes: number
  lanes: number
}

export const defaultArgon2: Argon2Parameters = { memoryKibibytes: 65_536, passes: 3, lanes: 1 }

const base64 = z.base64()

/** The database key under another key: AES-256-GCM, parts in base 64. */
export const sealedKeySchema = z.strictObject({ iv: base64, tag: base64, sealed: base64 })

/** The same under a key that argon2id makes of a text. The bounds keep a tampered file from exhausting the machine. */
export const textSealedKeySchema = z.strictObject({
  ...sealedKeySchema.shape,
  argon2id: z.strictObject({
    salt: base64,
    memoryKibibytes: z.int().min(8).max(1_048_576),
    passes: z.int().min(1).max(20),
    lanes: z.int().min(1).max(16),
  }),
})

export type SealedKey = z.infer<typeof sealedKeySchema>
export type TextSealedKey = z.infer<typeof textSealedKeySchema>

/** What a wrap is for is authenticated with it, so that one can't be passed off as another. */
export type WrapPurpose = 'keychain' | 'passphrase' | 'recovery'

type RandomBytes = (count: number) => Uint8Array

export function sealKey(key: Uint8Array, wrappingKey: Uint8Array, purpose: WrapPurpose, randomBytes: RandomBytes): SealedKey {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, iv).setAAD(associatedData(purpose))
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return { iv: toBase64(iv), tag: toBase64(cipher.getAuthTag()), sealed: toBase64(sealed) }
}

/** The key, or null when the wrapping key is not the one it was sealed with (or the wrap was changed). */
export function unsealKey(wrap: SealedKey, wrappingKey: Uint8Array, purpose: WrapPurpose): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, fromBase64(wrap.iv), { authTagLength: 16 })
      .setAAD(associatedData(purpose))
      .setAuthTag(fromBase64(wrap.tag))
    return Buffer.concat([decipher.update(fromBase64(wrap.sealed)), decipher.final()])
  } catch {
    return null
  }
}

export async function sealKeyWithText(
  key: Uint8Array,
  text: string,
  purpose: 'passphrase' | 'recovery',
  randomBytes: RandomBytes,
  cost: Argon2Parameters,
): Promise<TextSealedKey> {
  const argon2id = { salt: toBase64(randomBytes(16)), ...cost }
  return { ...sealKey(key, await keyOfText(text, argon2id), purpose, randomBytes), argon2id }
}

export async function unsealKeyWithText(wrap: TextSealedKey, text: string, purpose: 'passphrase' | 'recovery'): Promise<Buffer | null> {
  return unsealKey(wrap, await keyOfText(text, wrap.argon2id), purpose)
}

function keyOfText(text: string, { salt, memoryKibibytes, passes, lanes }: TextSealedKey['argon2id']): Promise<Buffer> {
  return hashRaw(text.normalize('NFKC'), {
    algorithm: 2, // Argon2id; the package's enum has no value at run time
    salt: fromBase64(salt),
    memoryCost: memoryKibibytes,
    timeCost: passes,
    parallelism: lanes,
    outputLen: 32,
  })
}

function associatedData(purpose: WrapPurpose): Buffer {
  return Buffer.from(`trainerhub database key 1 ${purpose}`)
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function fromBase64(text: string): Buffer {
  return Buffer.from(text, 'base64')
}
