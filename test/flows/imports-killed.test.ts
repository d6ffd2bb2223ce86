import { expect, test } from 'vitest'
import { databasePath } from '../../src-main/data/data-folder'
import { openSqliteHandle } from '../../src-main/data/sqlite-handle'
import { unlockWithPassphrase } from '../../src-main/data/unlock'
import { damage } from '../proofs/audit'
import { importText, utf8File } from '../support/import-file'
import { cleanKinds } from '../support/import-steps'
import { scratchFolder } from '../support/scratch-folder'
import { startStation, stationHome, stationPassphrase } from '../support/station-process'
import { stationStudio } from '../support/station-studio'

interface Import {
  id: string
  status: string
  doneCount: number
  counts: { toAdd: number; added: number }
}

test('a station killed while it adds rows has added none, and adds all of them when it is asked again', { timeout: 120_000 }, async () => {
  const home = stationHome(scratchFolder())
  const station = await startStation(home)
  const { done, token } = await stationStudio(station)
  const file = utf8File(importText(cleanKinds(12_000)))
  const { id } = await done<Import>('POST', '/api/clients/import', { file, mode: 'dryRun' })
  const commit = done('POST', `/api/clients/imports/${id}/commit`).catch(() => 'cut off')
  let seen = await done<Import>('GET', `/api/clients/imports/${id}`)
  while (seen.status !== 'adding' || seen.doneCount === 0) seen = await done<Import>('GET', `/api/clients/imports/${id}`)
  await station.kill()
  expect(await commit).toBe('cut off')
  expect(seen.doneCount).toBeLessThan(12_000)

  const handle = openSqliteHandle(databasePath(home.dataFolder), await unlockWithPassphrase(home.dataFolder, stationPassphrase), 'read')
  expect(handle.prepare('SELECT count(*) FROM client').pluck().get()).toBe(0)
  expect(handle.prepare('SELECT count(*) FROM client_text').pluck().get()).toBe(0)
  expect(damage(handle)).toEqual([])
  handle.close()

  const again = await startStation(home)
  const call = async <Body>(method: string, path: string) => (await again.call<Body>(method, path, undefined, token)).body
  expect(await call('GET', `/api/clients/imports/${id}`)).toMatchObject({ status: 'checked', counts: { toAdd: 12_000, added: 0 } })
  expect(await call('POST', `/api/clients/imports/${id}/commit`)).toMatchObject({ status: 'added', counts: { added: 12_000 } })
  expect(await call('GET', '/api/clients?limit=1')).toMatchObject({ total: 12_000 })
  await again.stop()
})
