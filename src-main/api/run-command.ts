import { createHash } from 'node:crypto'
import { AppError } from '@shared/base/app-error'
import type { Caller, CommandContext, WriteContext } from '../core/context'
import type { Db } from '../core/database'
import type { OwnContext } from '../core/own-context'
import { findReply, insertReply, totalChanges } from './command-replies.repository'

interface Repeatable {
  commandId: string | null
  procedure: string
  caller: Caller
}

const keyField = 'Idempotency-Key'
const longestCommandId = 100

/** The reply given to this command before, if it is the same command again. */
const earlierReply = async (
  db: Db,
  { commandId, procedure, caller }: Repeatable & { commandId: string },
  inputHash: string,
): Promise<string | null> => {
  const reply = await findReply(db, commandId)
  if (!reply) return null
  if (reply.procedure === procedure && reply.inputHash === inputHash && reply.staffUserId === caller.staffUserId) return reply.output
  throw new AppError('COMMAND_REUSED', 'This idempotency key was used for another command; make a new key for each action.', {
    field: keyField,
  })
}

const assertKeyLength = (commandId: string): void => {
  if (commandId.length > longestCommandId)
    throw new AppError('INVALID', `An idempotency key has at most ${longestCommandId} characters; send a shorter one.`, { field: keyField })
}

const hashOf = (input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(input ?? null))
    .digest('hex')

/** Runs a command's use-case in its transaction, or answers what the same command id was answered before. */
export const runRepeatable = async <Output>(
  context: WriteContext,
  command: Repeatable,
  input: unknown,
  useCase: (context: CommandContext) => Promise<Output>,
): Promise<Output> => {
  const { commandId, procedure, caller } = command
  const asCommand = { ...context, caller }
  if (commandId === null) return useCase(asCommand)
  assertKeyLength(commandId)
  const inputHash = hashOf(input)
  const earlier = await earlierReply(context.db, { ...command, commandId }, inputHash)
  if (earlier !== null) return JSON.parse(earlier) as Output
  const output = await useCase(asCommand)
  await insertReply(
    context.tx,
    commandId,
    { staffUserId: caller.staffUserId, procedure, inputHash, output: JSON.stringify(output) },
    context.clock.now(),
  )
  return output
}

/** Commands with transactions of their own that are running, by their key: one repeated meanwhile waits for them. */
export type UnderWay = Map<string, Promise<unknown>>

/**
 * The same for a command with transactions of its own. Its reply is written down after its last one, so that a power cut in between forgets it:
 * such a command is refused when there is nothing left to do.
 */
export const runRepeatableOwn = async <Output>(
  context: OwnContext,
  command: Repeatable,
  input: unknown,
  underWay: UnderWay,
  useCase: () => Promise<Output>,
): Promise<Output> => {
  const { commandId, procedure, caller } = command
  if (commandId === null) return useCase()
  assertKeyLength(commandId)
  for (let running = underWay.get(commandId); running; running = underWay.get(commandId)) await running.catch(() => undefined)
  const run = async (): Promise<Output> => {
    const inputHash = hashOf(input)
    const earlier = await earlierReply(context.db(), { ...command, commandId }, inputHash)
    if (earlier !== null) return JSON.parse(earlier) as Output
    const output = await useCase()
    const row = { staffUserId: caller.staffUserId, procedure, inputHash, output: JSON.stringify(output) }
    await context.transaction(({ tx, clock }) => insertReply(tx, commandId, row, clock.now()))
    return output
  }
  const running = run().finally(() => underWay.delete(commandId))
  underWay.set(commandId, running)
  return running
}

/** In tests: a command that wrote anything and recorded nothing is a mistake of ours. */
export const assertRecorded = async <Output>(
  context: WriteContext,
  recorded: () => number,
  run: () => Promise<Output>,
): Promise<Output> => {
  const before = await totalChanges(context.db)
  const output = await run()
  if (recorded() === 0 && (await totalChanges(context.db)) > before) throw new Error('a command wrote without record()')
  return output
}
