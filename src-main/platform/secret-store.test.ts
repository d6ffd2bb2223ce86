import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scratchFolder } from '../../test/support/scratch-folder'
import { scriptedKeychain } from '../../test/support/scripted-keychain'
import { keychainSecretStore } from './secret-store-keychain'
import { sealedFileSecretStore } from './secret-store-sealed-file'

const key = randomBytes(32)
const stores = {
  'in the keychain': () => keychainSecretStore(scriptedKeychain(), 'install-1'),
  'in the sealed file': () => sealedFileSecretStore(scratchFolder(), key, randomBytes),
}

describe.each(Object.entries(stores))('%s', (_name, newStore) => {
  test('keeps, replaces and forgets a secret', async () => {
    const store = newStore()
    expect(await store.get('twilio')).toBeNull()
    await store.set('twilio', 'first')
    await store.set('sendgrid', 'other')
    await store.set('twilio', 'second')
    expect(await store.get('twilio')).toBe('second')
    await store.delete('twilio')
    await store.delete('never set')
    expect([await store.get('twilio'), await store.get('sendgrid')]).toEqual([null, 'other'])
  })

  test('takes any name', async () => {
    const store = newStore()
    expect(await store.get('constructor')).toBeNull()
    await store.set('constructor', 'secret')
    expect(await store.get('constructor')).toBe('secret')
  })
})

describe('in the keychain', () => {
  test('keeps the secrets of two studios apart', async () => {
    const keychain = scriptedKeychain()
    await keychainSecretStore(keychain, 'install-1').set('twilio', 'one')
    expect(await keychainSecretStore(keychain, 'install-2').get('twilio')).toBeNull()
  })

  test('says the keychain is locked and does not take a secret for missing', async () => {
    const keychain = scriptedKeychain()
    const store = keychainSecretStore(keychain, 'install-1')
    await store.set('twilio', 'one')
    keychain.refuseWith('locked')
    for (const attempt of [store.get('twilio'), store.set('twilio', 'two'), store.delete('twilio')]) {
      await expect(attempt).rejects.toMatchObject({ code: 'KEYCHAIN_LOCKED' })
    }
  })
})

describe('in the sealed file', () => {
  test('holds nothing readable, and only its owner may read it', async () => {
    const folder = scratchFolder()
    await sealedFileSecretStore(folder, key, randomBytes).set('twilio', 'very-secret-token')
    const file = join(folder, 'secrets.json.sealed')
    expect(readFileSync(file, 'utf8')).not.toMatch(/twilio|very-secret-token/)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('is not made by looking', async () => {
    const folder = scratchFolder()
    await sealedFileSecretStore(folder, key, randomBytes).get('twilio')
    expect(existsSync(join(folder, 'secrets.json.sealed'))).toBe(false)
  })

  test('opens with the database key only', async () => {
    const folder = scratchFolder()
    await sealedFileSecretStore(folder, key, randomBytes).set('twilio', 'token')
    expect(await sealedFileSecretStore(folder, key, randomBytes).get('twilio')).toBe('token')
    await expect(sealedFileSecretStore(folder, randomBytes(32), randomBytes).get('twilio')).rejects.toMatchObject({
      code: 'SECRETS_DAMAGED',
    })
  })

  test('says it is damaged, and takes a key entered again', async () => {
    const folder = scratchFolder()
    const store = sealedFileSecretStore(folder, key, randomBytes)
    writeFileSync(join(folder, 'secrets.json.sealed'), 'rubbish')
    await expect(store.get('twilio')).rejects.toMatchObject({
      code: 'SECRETS_DAMAGED',
      message: 'The stored provider keys cannot be read; enter them again in Settings.',
    })
    await store.set('twilio', 'again')
    expect(await store.get('twilio')).toBe('again')
  })
})
