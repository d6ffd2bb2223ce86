import { expect, onTestFinished, test } from 'vitest'
import { composeStudio, type Studio } from '../../src-main/app/compose'
import { overRest, walk } from '../support/procedure-walk'
import { restCall, restToken } from '../support/rest-call'
import { blankApp, ownerSignIn } from '../support/test-app'

const statusesOf = async (studio: Studio, trusted: boolean): Promise<Record<string, number>> => {
  const statuses: Record<string, number> = {}
  for (const procedure of walk) statuses[procedure.name] = await overRest(studio, procedure, null, trusted)
  return statuses
}

const whileLocked = walk.filter(({ meta }) => meta.whileLocked).map(({ name }) => name)

test('before set-up only what sets up, opens or restores answers; everything else is locked', async () => {
  const { studio } = await blankApp()
  const statuses = await statusesOf(studio, true)
  const trainingOnly = walk.filter(({ meta }) => meta.trainingOnly).map(({ name }) => name)
  const answering = Object.keys(statuses).filter((name) => statuses[name] !== 423)
  expect(answering.sort()).toEqual([...whileLocked, ...trainingOnly].sort())
})

test('while the database is locked only what opens it answers; a token opens nothing', async () => {
  const app = await blankApp({ parts: { plainKey: false }, options: { keychain: noKeychain } })
  const { client } = app.desk()
  const passphrase = 'correct horse battery'
  await client.staff.register({ ...ownerSignIn, passwordConfirm: ownerSignIn.password, firstName: 'Omar', lastName: 'Said', passphrase })
  const token = await restToken(app.studio, ownerSignIn)
  expect((await restCall(app.studio, 'GET /users/me', { token })).status).toBe(200)
  await app.studio.stop()

  const locked = await composeStudio({
    host: 'station',
    dataFolder: app.folder,
    keychain: noKeychain,
    version: '0.0.0-test',
    demo: false,
    clock: null,
    parts: { clock: app.clock },
  })
  onTestFinished(() => locked.stop())
  const statuses = await statusesOf(locked, true)
  const answering = Object.keys(statuses).filter((name) => statuses[name] !== 423)
  expect(answering.sort()).toEqual(
    ['staff.register', 'system.restorable', 'system.restoreHere', 'system.state', 'system.unlock', 'system.advanceClock'].sort(),
  )
  expect(await restCall(locked, 'GET /users/me', { token })).toEqual({
    status: 423,
    body: { code: 'LOCKED', message: 'The database is locked; open it with the passphrase first.' },
  })
})

const noKeychain = {
  available: async () => false,
  read: async () => ({ state: 'unavailable' as const }),
  write: async () => 'unavailable' as const,
  erase: async () => 'unavailable' as const,
}
