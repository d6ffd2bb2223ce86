import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { randomOf } from '../../prisma/seed/random'
import { scratchFolder } from '../support/scratch-folder'
import { startStation, stationHome, type StationProcess } from '../support/station-process'
import { stationStudio, type StationStudio } from '../support/station-studio'
import { plantedPerson, tracesOf, type PlantedPerson } from './planted-data'
import { readableTraces } from './readable-traces'
import { proofSeed, tell } from './seed'

const people = 200

test('the search finds a text however it was written down', () => {
  const folder = scratchFolder()
  const text = 'Wanjirukamau'
  mkdirSync(join(folder, 'deep'))
  writeFileSync(join(folder, 'plain'), `..${text.toUpperCase()}..`)
  writeFileSync(join(folder, 'deep', 'wide'), Buffer.from(`x${text}`, 'utf16le'))
  for (const offset of [0, 1, 2])
    writeFileSync(join(folder, `base64-${offset}`), Buffer.from(`${'.'.repeat(offset)}${text}...`).toString('base64'))
  writeFileSync(join(folder, 'hex'), Buffer.from(text).toString('hex').toUpperCase())
  writeFileSync(join(folder, 'nothing'), 'Wanjir ukamau')
  const { files, found } = readableTraces(folder, [text])
  expect(files).toHaveLength(7)
  expect(new Set(found.map(({ file }) => file))).toEqual(new Set(files.filter((file) => file !== 'nothing')))
})

/** What a day leaves behind: clients, bookings with every outcome, refusals, messages, a backup and its rehearsal. */
const aDayOf = async (persons: readonly PlantedPerson[], { call }: StationProcess, studio: StationStudio): Promise<void> => {
  const { done, token, trainerIds } = studio
  const firstDay = Math.floor(Date.now() / 86_400_000) * 86_400_000 + 2 * 86_400_000 + 3 * 3_600_000
  for (const [index, person] of persons.entries()) {
    const { id: clientId } = await done<{ id: string }>('POST', '/api/clients', { ...person, preferences: { injury: person.notes } })
    const startsAt = new Date(firstDay + Math.floor(index / 15) * 86_400_000 + (index % 15) * 3_600_000).toISOString()
    const wish = { clientId, startsAt, notes: person.notes, trainerId: trainerIds[0] }
    const { id } = await done<{ id: string }>('POST', '/api/bookings', wish)
    expect((await call('POST', '/api/bookings', { ...wish, allowClientOverlap: true }, token)).status).toBe(409)
    await done('POST', `/api/bookings/${id}/confirm`)
    if (index % 4 === 0) await done('POST', `/api/bookings/${id}/cancel`, { reason: person.notes })
    if (index % 4 === 1) await done('PATCH', `/api/clients/${clientId}`, { notes: `${person.notes} again` })
    if (index % 10 === 2) await refused(person, call, token)
    if (index % 50 === 3) await done('GET', `/api/clients?q=${encodeURIComponent(person.lastName)}`)
  }
  const { fileName } = await done<{ fileName: string }>('POST', '/api/backups')
  expect(await done('POST', `/api/backups/${fileName}/rehearse`)).toMatchObject({ rehearsal: 'All counts and sums agree.' })
}

/** Calls that fail with a person's data in every place a call has. */
const refused = async (person: PlantedPerson, call: StationProcess['call'], token: string): Promise<void> => {
  const path = (text: string) => encodeURIComponent(text)
  const statuses = [
    await call('POST', '/api/clients', { ...person, fitnessLevel: person.lastName }, token),
    await call('POST', '/api/clients', { ...person, [person.lastName]: person.email }, token),
    await call('GET', `/api/clients/${path(person.lastName)}`, undefined, token),
    await call('GET', `/api/clients?sort=${path(person.email)}`, undefined, token),
    await call('GET', `/api/${path(person.firstName)}/${path(person.phone)}?q=${path(person.email)}`, undefined, token),
    await call('GET', '/api/clients', undefined, person.phone.slice(1)),
    await call('POST', '/api/users/login', { email: person.email, password: person.notes }),
    await call('POST', `/api/backups/${path(`${person.lastName}.thbackup`)}/restore`, { password: person.notes }, token),
  ].map(({ status }) => status)
  for (const status of statuses) expect(status).toBeGreaterThanOrEqual(400)
}

test(
  'no name, phone, e-mail or note can be read in any file the station leaves, running, killed or stopped',
  { timeout: 300_000 },
  async () => {
    const seed = proofSeed()
    const random = randomOf(`${seed} people`)
    const persons = Array.from({ length: people }, () => plantedPerson(random))
    const texts = persons.flatMap(tracesOf)
    const folder = scratchFolder()
    const home = stationHome(folder)
    const station = await startStation(home)
    onTestFinished(() => station.kill())
    await aDayOf(persons, station, await stationStudio(station))

    const running = readableTraces(folder, texts)
    await station.kill()
    const killed = readableTraces(folder, texts)
    const second = await startStation(home)
    onTestFinished(() => second.kill())
    expect(await second.stop()).toEqual({ code: 0, signal: null })
    const stopped = readableTraces(folder, texts)

    tell('nothing readable', { seed, texts: texts.length, files: running.files })
    expect(running.found).toEqual([])
    expect(killed.found).toEqual([])
    expect(stopped.found).toEqual([])
    const names = running.files.map((file) => (file.startsWith('studio/backups/') ? dirname(file) : file))
    expect(names).toEqual(
      expect.arrayContaining([
        'studio/studio.db',
        'studio/studio.db-wal',
        'studio/key.json',
        'studio/logs/trainerhub.log',
        'studio/backups',
      ]),
    )
  },
)
