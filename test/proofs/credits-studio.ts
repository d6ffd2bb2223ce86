import { randomBytes } from 'node:crypto'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '@shared/contract'
import { composeStudio } from '../../src-main/app/compose'
import type { CommandContext, Ids, Peer, WriteContext } from '../../src-main/core/context'
import type { Db } from '../../src-main/core/database'
import { systemPasswords } from '../../src-main/platform/passwords'
import { scriptedKeychain } from '../support/scripted-keychain'
import type { PaperRules } from './credits-paper'

/** Tuesday, 8 June 2027, half past midnight in Nairobi: each sequence begins then. */
export const beginning = Date.parse('2027-06-07T21:30:00Z')
export const mostRefunds = 12

const countedIds = (): Ids => {
  let count = 0
  return { next: () => String(++count).padStart(26, '0'), bytes: (size) => randomBytes(size) }
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** A sale and its refunds, whose ids the sequences refund by; amounts are not what is proved here. */
const addRefunds = async ({ tx, ids, actorId }: CommandContext): Promise<string[]> => {
  const at = new Date(beginning)
  const document = (kind: string, sequence: number) => ({
    id: ids.next(),
    kind,
    deskNumber: 1,
    year: 2027,
    sequence,
    number: `${kind}-${sequence}`,
    issuedAt: at,
    issuedOn: '2027-06-08',
    issuedById: actorId ?? '',
    billedTo: '',
    currency: 'KES',
    totalMinor: 0,
    taxMinor: 0,
    content: '{}',
    createdAt: at,
  })
  const invoice = document('invoice', 1)
  await tx.document.create({ data: { ...invoice, totalMinor: mostRefunds } })
  const sums = { discountMinor: 0, taxMinor: 0, totalMinor: mostRefunds, owedMinor: mostRefunds }
  await tx.invoice.create({ data: { id: invoice.id, currency: 'KES', pricesIncludeTax: true, dueOn: '2027-06-08', issuedAt: at, ...sums } })
  const refundIds = []
  for (let number = 1; number <= mostRefunds; number++) {
    const note = document('refund_note', number)
    await tx.document.create({ data: note })
    const rest = { creditedMinor: 1, amountMinor: 0, currency: 'KES', status: 'completed', reason: '', refundedOn: '2027-06-08' }
    await tx.refund.create({ data: { id: note.id, invoiceId: invoice.id, recordedById: actorId ?? '', createdAt: at, ...rest } })
    refundIds.push(note.id)
  }
  return refundIds
}

class Enough extends Error {}

/** What a sequence does not change and is not asked about costs it nothing: the studio's row is read once, and nothing is audited. */
const lean = (context: WriteContext): WriteContext => {
  let studioRow: Promise<unknown> | undefined
  const get = <Row>(sql: string, values?: Parameters<Db['get']>[1]): Promise<Row | undefined> => {
    if (!sql.includes('FROM studio LIMIT 1')) return context.db.get<Row>(sql, values)
    studioRow ??= context.db.get(sql, values)
    return studioRow as Promise<Row | undefined>
  }
  return { ...context, db: { ...context.db, get }, record: async () => undefined, enqueue: async () => undefined }
}

/** A studio with two trainers who are always there, two types, two clients, and a sequence's worth of refunds. What a sequence does is not kept: each begins with empty cards. */
export const creditsStudio = async (folder: string) => {
  let instant = beginning
  const clock = { now: () => instant }
  const studio = await composeStudio({
    host: 'desktop',
    dataFolder: folder,
    keychain: scriptedKeychain(),
    version: '0.0.0-test',
    demo: false,
    clock: null,
    parts: {
      clock,
      ids: countedIds(),
      log: silent,
      passwords: systemPasswords(64),
      sender: { send: async () => ({ kind: 'accepted' as const }) },
      argon2: { memoryKibibytes: 64, passes: 1, lanes: 1 },
      plainKey: true,
      runsJobs: false,
    },
  })
  const peer: Peer = {
    host: 'desktop',
    trusted: true,
    sessionToken: null,
    keepSession: (token) => {
      peer.sessionToken = token
      return true
    },
  }
  const owner: ContractRouterClient<typeof contract> = createORPCClient(
    new RPCLink({ url: 'http://proof.invalid/rpc', fetch: (request) => studio.handleRpc(request, peer) }),
  )
  const signIn = { email: 'omar@kilele.example', password: 'a long password' }
  const always = [0, 1, 2, 3, 4, 5, 6].map((dayOfWeek) => ({ dayOfWeek, start: '00:00', end: '24:00' }))
  await owner.staff.register({
    ...signIn,
    passwordConfirm: signIn.password,
    firstName: 'Omar',
    lastName: 'Said',
    studio: { name: 'Kilele Fitness', countryCode: 'KE', timeZone: 'Africa/Nairobi', currency: 'KES', openingHours: always },
  })
  const { user } = await owner.staff.login(signIn)
  const shape = { durationMinutes: 60, holdHours: 4 }
  const types = [
    await owner.sessionTypes.create({ name: 'Training', ...shape }),
    await owner.sessionTypes.create({ name: 'Massage', ...shape }),
  ]
  const trainers = [await owner.trainers.create({ name: 'Chen' }), await owner.trainers.create({ name: 'Amina' })]
  for (const { id } of trainers) await owner.availability.setWeek({ trainerId: id, hours: always })
  const clients = [await owner.clients.create({ firstName: 'Grace' }), await owner.clients.create({ firstName: 'Peter' })]

  const opened = studio.opened()
  if (!opened) throw new Error('the studio is not open')
  const caller = { staffUserId: user.id, role: 'owner' as const, trainerId: null, authSessionId: '' }
  const refundIds = await opened.transaction(user.id, (context) => addRefunds({ ...context, caller }))

  /** Runs a sequence in one transaction that is not kept. */
  const inSequence = async (rules: PaperRules, body: (context: CommandContext) => Promise<void>): Promise<void> => {
    instant = beginning
    const run = opened.transaction(
      user.id,
      async (context) => {
        const { lateCancelFee, noShowFee, ...uses } = rules
        await context.tx.studio.updateMany({ data: { ...uses, lateCancelFeeMinor: lateCancelFee, noShowFeeMinor: noShowFee } })
        await body({ ...lean(context), caller })
        throw new Enough()
      },
      { timeoutMs: 120_000 },
    )
    await run.catch((error: unknown) => {
      if (!(error instanceof Enough)) throw error
    })
  }
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return {
    clock: { ...clock, pass: (ms: number) => void (instant += ms) },
    trainers: idsOf(trainers),
    types: idsOf(types),
    clients: idsOf(clients),
    refundIds,
    inSequence,
    stop: () => studio.stop(),
  }
}

export type CreditsStudio = Awaited<ReturnType<typeof creditsStudio>>
