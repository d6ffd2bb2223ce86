import type { DoubleCommand, DoubleEvent } from './events.ts'

const unsent = new Set<Promise<void>>()

export function report(event: DoubleEvent): void {
  if (!process.send) {
    if (process.env.ELECTRON_DOUBLE_LOG === '1') process.stderr.write(`[electron double] ${JSON.stringify(event)}\n`)
    return
  }
  const sent = new Promise<void>((resolve) => process.send?.(event, undefined, {}, () => resolve()))
  unsent.add(sent)
  void sent.then(() => unsent.delete(sent))
}

/** `process.exit` drops what is still in the channel, and the last event is often the one a test waits for. */
export const flushReports = async () => void (await Promise.all(unsent))

export function onCommand<Name extends DoubleCommand['command']>(
  name: Name,
  act: (command: Extract<DoubleCommand, { command: Name }>) => void,
): void {
  process.on('message', (message: DoubleCommand) => {
    if (message.command === name) act(message as Extract<DoubleCommand, { command: Name }>)
  })
}
