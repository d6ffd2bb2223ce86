import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scriptedKeychain } from '../../test/support/scripted-keychain'
import { emptyFolder, making, studioFolder } from '../../test/support/studio-folder'
import { keepInKeychain, renewRecoveryCode, setPassphrase } from './change-key-wraps'
import { keyModes, readKeyFile, writeKeyFile } from './key-file'
import { unlockTraining, unlockWithKeychain, unlockWithPassphrase, unlockWithRecoveryCode } from './unlock'

const passphrase = 'four words of a kind'
const byPassphrase = { by: 'passphrase', passphrase } as const

test('opens by the passphrase and by the recovery code', async () => {
  const { folder, key, recoveryCode } = await studioFolder(byPassphrase)
  expect(keyModes(readKeyFile(folder))).toEqual(['passphrase', 'recovery'])
  expect(await unlockWithPassphrase(folder, passphrase)).toEqual(key)
  expect(await unlockWithRecoveryCode(folder, recoveryCode.toLowerCase().replaceAll('-', ' '))).toEqual(key)
})

test('opens by the keychain and by the recovery code', async () => {
  const keychain = scriptedKeychain()
  const { folder, key, recoveryCode } = await studioFolder({ by: 'keychain', keychain })
  expect(keyModes(readKeyFile(folder))).toEqual(['keychain', 'recovery'])
  expect(await unlockWithKeychain(folder, keychain)).toEqual(key)
  expect(await unlockWithRecoveryCode(folder, recoveryCode)).toEqual(key)
})

test('keeps the key of a training studio in the open, and of no other', async () => {
  const training = await studioFolder({ by: 'training' })
  expect(keyModes(readKeyFile(training.folder))).toEqual(['recovery', 'training'])
  expect(unlockTraining(training.folder)).toEqual(training.key)
  expect(unlockTraining((await studioFolder(byPassphrase)).folder)).toBeNull()
})

test('holds neither key, passphrase nor recovery code, and only its owner may read it', async () => {
  const { folder, key, recoveryCode } = await studioFolder(byPassphrase)
  const text = readFileSync(join(folder, 'key.json'), 'utf8')
  for (const secret of [key.toString('hex'), key.toString('base64'), passphrase, recoveryCode]) expect(text).not.toContain(secret)
  expect(statSync(join(folder, 'key.json')).mode & 0o777).toBe(0o600)
})

test('puts neither the key nor anything that opens a copied folder into the keychain alone', async () => {
  const keychain = scriptedKeychain()
  const { key } = await studioFolder({ by: 'keychain', keychain })
  expect([...keychain.entries.keys()]).toEqual(['install-1'])
  expect(keychain.entries.get('install-1')).not.toBe(key.toString('base64'))
})

test('says a passphrase or a recovery code is wrong', async () => {
  const { folder } = await studioFolder(byPassphrase)
  const other = await studioFolder(byPassphrase)
  await expect(unlockWithPassphrase(folder, 'five words of a kind')).rejects.toMatchObject({ code: 'CODE_WRONG', field: 'passphrase' })
  await expect(unlockWithRecoveryCode(folder, other.recoveryCode)).rejects.toMatchObject({ code: 'CODE_WRONG', field: 'recoveryCode' })
  await expect(unlockWithRecoveryCode(folder, 'ABC')).rejects.toMatchObject({ code: 'CODE_WRONG', field: 'recoveryCode' })
})

test('tells a locked keychain, a missing one and a missing entry apart, and makes no new key', async () => {
  const keychain = scriptedKeychain()
  const { folder, key } = await studioFolder({ by: 'keychain', keychain })
  const before = readFileSync(join(folder, 'key.json'))
  const entry = keychain.entries.get('install-1') ?? ''

  keychain.refuseWith('locked')
  await expect(unlockWithKeychain(folder, keychain)).rejects.toMatchObject({ code: 'KEYCHAIN_LOCKED' })
  keychain.refuseWith('unavailable')
  await expect(unlockWithKeychain(folder, keychain)).rejects.toMatchObject({ code: 'KEYCHAIN_UNAVAILABLE' })
  keychain.refuseWith(null)
  keychain.entries.clear()
  await expect(unlockWithKeychain(folder, keychain)).rejects.toMatchObject({ code: 'KEYCHAIN_ENTRY_MISSING' })
  expect(keychain.entries.size).toBe(0)

  keychain.entries.set('install-1', entry)
  expect(await unlockWithKeychain(folder, keychain)).toEqual(key)
  expect(readFileSync(join(folder, 'key.json'))).toEqual(before)
})

test.each(['locked', 'unavailable'] as const)('makes no studio by a keychain that is %s', async (state) => {
  const keychain = scriptedKeychain()
  keychain.refuseWith(state)
  await expect(studioFolder({ by: 'keychain', keychain })).rejects.toMatchObject({ code: `KEYCHAIN_${state.toUpperCase()}` })
})

test('changes the passphrase', async () => {
  const { folder, key, recoveryCode } = await studioFolder(byPassphrase)
  await setPassphrase(folder, key, 'another set of words', making)
  await expect(unlockWithPassphrase(folder, passphrase)).rejects.toMatchObject({ code: 'CODE_WRONG' })
  expect(await unlockWithPassphrase(folder, 'another set of words')).toEqual(key)
  expect(await unlockWithRecoveryCode(folder, recoveryCode)).toEqual(key)
})

test('reads a passphrase the same however its accents were typed', async () => {
  const { folder, key } = await studioFolder({ by: 'passphrase', passphrase: 'café latté' })
  expect(await unlockWithPassphrase(folder, 'café latté'.normalize('NFD'))).toEqual(key)
})

test('renews the recovery code', async () => {
  const { folder, key, recoveryCode } = await studioFolder(byPassphrase)
  const renewed = await renewRecoveryCode(folder, key, making)
  await expect(unlockWithRecoveryCode(folder, recoveryCode)).rejects.toMatchObject({ code: 'CODE_WRONG' })
  expect(await unlockWithRecoveryCode(folder, renewed)).toEqual(key)
})

test('keeps both of two changes made at once', async () => {
  const keychain = scriptedKeychain()
  const { folder, key } = await studioFolder(byPassphrase)
  const [renewed] = await Promise.all([
    renewRecoveryCode(folder, key, making),
    setPassphrase(folder, key, 'another set of words', making),
    keepInKeychain(folder, key, keychain, making),
  ])
  expect(await unlockWithRecoveryCode(folder, renewed)).toEqual(key)
  expect(await unlockWithPassphrase(folder, 'another set of words')).toEqual(key)
  expect(await unlockWithKeychain(folder, keychain)).toEqual(key)
})

test('adds no wrap for a key that is not the folder’s', async () => {
  const { folder } = await studioFolder(byPassphrase)
  await expect(setPassphrase(folder, Buffer.alloc(32), passphrase, making)).rejects.toMatchObject({ code: 'WRONG_KEY' })
})

test('refuses a missing key file and a damaged one', async () => {
  const { folder } = await studioFolder()
  for (const text of ['', '{', '{"version":2}', readFileSync(join(folder, 'key.json'), 'utf8').replace('"recovery"', '"recover"')]) {
    writeFileSync(join(folder, 'key.json'), text)
    expect(() => readKeyFile(folder)).toThrow(expect.objectContaining({ code: 'KEY_FILE_DAMAGED' }))
  }
  rmSync(join(folder, 'key.json'))
  expect(() => readKeyFile(folder)).toThrow(expect.objectContaining({ code: 'KEY_MISSING' }))
})

test('notices a key that is not the one the file was made for', async () => {
  const { folder } = emptyFolder()
  const studio = await studioFolder(byPassphrase)
  writeKeyFile(folder, { ...readKeyFile(studio.folder), keyCheck: 'of another key' })
  await expect(unlockWithPassphrase(folder, passphrase)).rejects.toMatchObject({ code: 'KEY_FILE_DAMAGED' })
})
