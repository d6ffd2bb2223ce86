import { expect, test } from 'vitest'
import type { Peer } from '../../src-main/core/context'
import { contractProcedures, type ContractProcedure } from '../contract/contract-procedures'
import { pdfPages } from '../support/pdf-text'
import type { TestApp } from '../support/test-app'
import { answersNone, everyQuery } from './every-query-inputs'
import { twoTrainers, type Diary } from './two-trainers'

const queries = contractProcedures.filter(({ meta }) => meta.kind === 'query')

interface Answer {
  status: number
  code: string | null
  text: string
  json: unknown
}

/** The answer as it leaves the core, with the text of the file where it is one. */
const asked = async ({ studio }: TestApp, peer: Peer, { name }: ContractProcedure, input: object): Promise<Answer> => {
  const request = new Request(`http://test.invalid/rpc/${name.replace('.', '/')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ json: input }),
  })
  const response = await studio.handleRpc(request, peer)
  const text = await response.text()
  const json = (JSON.parse(text) as { json?: { code?: string; fileId?: string } }).json
  const file = typeof json?.fileId === 'string' ? await studio.takeFile(json.fileId, peer) : null
  const printed =
    file === null ? '' : file.mediaType === 'application/pdf' ? (await pdfPages(file.bytes)).join('\n') : Buffer.from(file.bytes).toString()
  return { status: response.status, code: response.ok ? null : (json?.code ?? 'none'), text: `${text}\n${printed}`, json }
}

/** A list that is whole counts what it shows, and no more. */
const miscounts = (json: unknown): boolean => {
  const { items, total, nextCursor } = json as { items?: unknown[]; total?: number; nextCursor?: string | null }
  return Array.isArray(items) && typeof total === 'number' && nextCursor === null && total !== items.length
}

const mayCall = ({ meta }: ContractProcedure, role: string): boolean =>
  typeof meta.access === 'string' || (meta.access as readonly string[]).includes(role)

test('the walk knows how to call every query there is, and none that is no more', () => {
  expect(Object.keys(everyQuery).toSorted()).toEqual(queries.map(({ name }) => name).toSorted())
})

test('as each role every query answers or refuses as the contract says, and a trainer meets nothing of another trainer’s clients', async () => {
  const { app, amina, brian, manager, frontDesk, facts } = await twoTrainers()
  const callers: { role: string; peer: Peer; mine: Diary; theirs: Diary }[] = [
    { role: 'owner', peer: app.ownerPeer, mine: amina, theirs: brian },
    { role: 'manager', peer: manager.peer, mine: amina, theirs: brian },
    { role: 'front_desk', peer: frontDesk.peer, mine: amina, theirs: brian },
    { role: 'trainer', peer: amina.peer, mine: amina, theirs: brian },
    { role: 'trainer', peer: brian.peer, mine: brian, theirs: amina },
  ]
  const leaks: string[] = []
  const wrong: string[] = []
  const seenByOwner = new Set<string>()
  const seenOfOwn = new Set<string>()
  let calls = 0
  for (const { role, peer, mine, theirs } of callers) {
    for (const query of queries) {
      const answers: Answer[] = []
      for (const input of everyQuery[query.name]?.(mine, theirs, facts) ?? []) {
        const answer = await asked(app, peer, query, input)
        calls++
        answers.push(answer)
        const place = `${role}: ${query.name} ${JSON.stringify(input)}`
        if (answer.code === 'INTERNAL' || answer.code === 'INVALID') wrong.push(`${place} answered ${answer.text}`)
        if (!mayCall(query, role) && answer.code !== 'FORBIDDEN') wrong.push(`${place} was not forbidden: ${answer.code}`)
        if (role === 'owner')
          for (const marker of [...mine.markers, ...theirs.markers]) if (answer.text.includes(marker)) seenByOwner.add(marker)
        if (role !== 'trainer') continue
        for (const marker of mine.markers) if (answer.text.includes(marker)) seenOfOwn.add(marker)
        for (const marker of theirs.markers) if (answer.text.includes(marker)) leaks.push(`${place} says ${marker}`)
        if (miscounts(answer.json)) leaks.push(`${place} counts more than it shows`)
      }
      if (mayCall(query, role) && !answersNone.includes(query.name) && answers.every(({ status }) => status !== 200))
        wrong.push(`${role}: ${query.name} was never answered: ${answers.map(({ code }) => code).join()}`)
    }
  }
  expect(wrong).toEqual([])
  expect(leaks).toEqual([])
  // What is looked for is there to be found: the owner meets all of it, each trainer their own.
  const planted = [...amina.markers, ...brian.markers].toSorted()
  expect([...seenByOwner].toSorted()).toEqual(planted)
  expect([...seenOfOwn].toSorted()).toEqual(planted)
  expect(calls).toBeGreaterThan(800)
}, 180_000)

test('a trainer’s export holds their own clients, whatever it is asked for', async () => {
  const { app, amina, brian } = await twoTrainers()
  for (const [mine, theirs] of [
    [amina, brian],
    [brian, amina],
  ] as const) {
    for (const format of ['csv', 'vcard'] as const) {
      for (const filter of [{}, { primaryTrainerId: theirs.trainerId }, { isActive: true }, ...theirs.probes.map((q) => ({ q }))]) {
        const ticket = await mine.client.clients.export({ ...filter, format })
        const text = Buffer.from((await app.studio.takeFile(ticket.fileId, mine.peer))?.bytes ?? []).toString()
        expect([filter, theirs.markers.filter((marker) => text.includes(marker.replaceAll('"', '')))]).toEqual([filter, []])
        if (Object.keys(filter).length === 0) expect([ticket.clients, text.includes(mine.markers[0] ?? '')]).toEqual([3, true])
      }
    }
  }
})
