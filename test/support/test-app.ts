import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { onTestFinished } from 'vitest'
import type { contract } from '@shared/contract'
import type { Role } from '@shared/contract/builder'
import { composeStudio, type Studio } from '../../src-main/app/compose'
import type { StudioOptions, StudioParts } from '../../src-main/app/studio-options'
import type { Ids, Peer } from '../../src-main/core/context'
import type { Sender } from '../../src-main/core/sender'
import { systemPasswords } from '../../src-main/platform/passwords'
import { scratchFolder } from './scratch-folder'
import { scriptedKeychain } from './scripted-keychain'
import { cheapArgon2 } from './studio-folder'

export type ApiClient = ContractRouterClient<typeof contract>

/** Tuesday, 8 June 2027, 10:12 in Nairobi. */
export const standardNow = '2027-06-08T07:12:00Z'
export const ownerSignIn = { email: 'omar@kilele.example', password: 'a long password' }
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ids that count up, so that a test reads the same every time. */
const sequentialIds = (given = 0): Ids & { given(): number } => {
  let count = given
  const text = (value: number): string => (value < 32 ? (digits[value] ?? '') : text(Math.floor(value / 32)) + digits[value % 32])
  return { next: () => text(++count).padStart(26, '0'), bytes: (size) => randomBytes(size), given: () => count }
}

export const movableTestClock = (now: string) => {
  let instant = Date.parse(now)
  return {
    now: () => instant,
    moveTo: (to: number) => {
      instant = to
    },
  }
}

/** A sender that takes everything and remembers it. */
const recordingSender = () => {
  const sent: { id: string; channel: string; recipient: string; message: string }[] = []
  const sender: Sender = {
    send: async ({ id, channel, recipient, message }) => {
      sent.push({ id, channel, recipient, message })
      return { kind: 'accepted' }
    },
  }
  return { sender, sent }
}

export const clientOver = (studio: Studio, peer: Peer, headers: () => Record<string, string> = () => ({})): ApiClient =>
  createORPCClient(new RPCLink({ url: 'http://test.invalid/rpc', headers, fetch: (request) => studio.handleRpc(request, peer) }))

const newPeer = (trusted: boolean): Peer => {
  const peer: Peer = {
    host: 'desktop',
    trusted,
    sessionToken: null,
    keepSession: (token) => {
      peer.sessionToken = token
      return true
    },
  }
  return peer
}

export interface TestApp {
  studio: Studio
  folder: string
  clock: ReturnType<typeof movableTestClock>
  sent: ReturnType<typeof recordingSender>['sent']
  statements: string[]
  /** Signed in as the owner, who is also a trainer. */
  owner: ApiClient
  ownerPeer: Peer
  /** A trusted connection nobody has signed in on. */
  desk(): { client: ApiClient; peer: Peer }
  /** A new staff user of this role, signed in. */
  signedIn(role: Role): Promise<{ client: ApiClient; peer: Peer; email: string; trainerId: string | null }>
  advanceTo(instant: string): Promise<number>
}

interface TestAppOptions {
  now?: string
  timeZone?: string
  options?: Partial<StudioOptions>
  parts?: Partial<StudioParts>
}

const week = [0, 1, 2, 3, 4, 5].map((dayOfWeek) => ({ dayOfWeek, start: '06:00', end: '20:00' }))

/** Everything but set-up: a studio folder of its own, a fixed clock, counted ids. */
export const blankApp = (setup: TestAppOptions = {}) => appIn(join(scratchFolder(), 'studio'), sequentialIds(), setup)

const appIn = async (folder: string, ids: Ids, { now = standardNow, options = {}, parts = {} }: TestAppOptions) => {
  const clock = movableTestClock(now)
  const { sender, sent } = recordingSender()
  const statements: string[] = []
  const studio = await composeStudio({
    host: 'desktop',
    dataFolder: folder,
    keychain: scriptedKeychain(),
    version: '0.0.0-test',
    demo: false,
    clock: null,
    ...options,
    parts: {
      clock,
      ids,
      log: { info: () => undefined, warn: () => undefined, error: (facts, message) => console.error(message, facts) },
      passwords: systemPasswords(64),
      sender,
      argon2: cheapArgon2,
      plainKey: true,
      runsJobs: false,
      strictRecording: true,
      onStatement: (sql) => statements.push(sql),
      ...parts,
    },
  })
  onTestFinished(() => studio.stop())
  const desk = () => {
    const peer = newPeer(true)
    return { client: clientOver(studio, peer), peer }
  }
  return { studio, folder, clock, sent, statements, desk, advanceTo: (instant: string) => studio.advanceTo(Date.parse(instant)) }
}

const setUp = async (owner: ApiClient, { timeZone = 'Africa/Nairobi' }: TestAppOptions): Promise<void> => {
  await owner.staff.register({
    ...ownerSignIn,
    passwordConfirm: ownerSignIn.password,
    firstName: 'Omar',
    lastName: 'Said',
    studio: { name: 'Kilele Fitness', countryCode: 'KE', timeZone, currency: 'KES', openingHours: week },
  })
  await owner.staff.login(ownerSignIn)
}

/** A studio its owner has just set up and signed in to, at rest. */
interface FreshStudio {
  files: Map<string, Buffer>
  idsGiven: number
  sessionToken: string | null
}

const makeFreshStudio = async (setup: TestAppOptions): Promise<FreshStudio> => {
  const ids = sequentialIds()
  const { studio, folder, desk } = await appIn(join(scratchFolder(), 'studio'), ids, setup)
  const { client, peer } = desk()
  await setUp(client, setup)
  await studio.stop()
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile())
  return {
    files: new Map(names.map((name) => [name, readFileSync(join(folder, name))])),
    idsGiven: ids.given(),
    sessionToken: peer.sessionToken,
  }
}

const freshStudios = new Map<string, FreshStudio>()

/** Set up once, by the calls the screens make, and copied from then on: the same rows, ids and session each time. */
const freshStudio = async (setup: TestAppOptions): Promise<FreshStudio> => {
  const kind = JSON.stringify([setup.now, setup.timeZone, setup.options])
  const made = freshStudios.get(kind) ?? (await makeFreshStudio(setup))
  freshStudios.set(kind, made)
  return made
}

/** A copy knows of the training studio, and parts nobody meets while a studio is set up; anything else is set up with what is given. */
const canBeCopied = ({ options = {}, parts = {} }: TestAppOptions): boolean =>
  Object.keys(options).every((option) => option === 'demo') && Object.keys(parts).every((part) => part === 'sender')

/** A studio that opens tells every screen a moment later; who listens in a test hears what happens after that. */
const openingTold = (studio: Studio): Promise<void> =>
  new Promise((told) => {
    const leave = studio.onChanged(() => {
      leave()
      told()
    })
  })

const setUpApp = async (setup: TestAppOptions) => {
  if (!canBeCopied(setup)) {
    const app = await blankApp(setup)
    const { client: owner, peer: ownerPeer } = app.desk()
    await setUp(owner, setup)
    return { app, owner, ownerPeer }
  }
  const { files, idsGiven, sessionToken } = await freshStudio(setup)
  const folder = join(scratchFolder(), 'studio')
  mkdirSync(folder)
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
  const app = await appIn(folder, sequentialIds(idsGiven), setup)
  await openingTold(app.studio)
  const { client: owner, peer: ownerPeer } = app.desk()
  ownerPeer.sessionToken = sessionToken
  return { app, owner, ownerPeer }
}

/** A studio set up and its owner signed in. */
export const testApp = async (setup: TestAppOptions = {}): Promise<TestApp> => {
  const { app, owner, ownerPeer } = await setUpApp(setup)
  let staffCount = 0
  return {
    ...app,
    owner,
    ownerPeer,
    signedIn: async (role) => {
      const email = `${role}${++staffCount}@kilele.example`
      const password = 'another long password'
      await owner.staff.register({ email, password, passwordConfirm: password, firstName: 'Dora', lastName: `Staff ${staffCount}`, role })
      const { client, peer } = app.desk()
      const { user } = await client.staff.login({ email, password })
      return { client, peer, email, trainerId: user.trainerId }
    },
  }
}
