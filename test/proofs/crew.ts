import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const alias = pathToFileURL(resolve(import.meta.dirname, '../../scripts/lib/ts-alias.mjs')).href

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Runs a TypeScript program of this folder as a process of its own, its orders as JSON in the first argument. */
export const crewMember = (program: string, orders: unknown, env: Record<string, string> = {}): ChildProcess => {
  const child = fork(join(import.meta.dirname, program), [JSON.stringify(orders)], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', alias],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** The orders of this process, when it is one of a crew. */
export const ordersOf = <Orders>(): Orders => JSON.parse(process.argv[2] ?? 'null') as Orders

/** In the program: says that it is ready, and waits until everybody is. */
export const readyForStart = async (): Promise<void> => {
  process.send?.('ready')
  await once(process, 'message')
}

/** In the program: hands over what came of it and ends. */
export const handIn = (report: unknown): void => {
  process.send?.(report, () => process.disconnect())
}

/** The next thing a program hands in; fails when it ends without. */
export const nextMessage = <Message>(child: ChildProcess): Promise<Message> =>
  new Promise((got, fail) => {
    child.once('message', (message) => got(message as Message))
    child.once('exit', (code) => fail(new Error(`A process of the crew ended with code ${code}.`)))
  })

/** What a program hands in that needs nobody else. By itself a long count is not slowed by the measuring of coverage. */
export const soloReport = async <Report>(program: string, orders: unknown): Promise<Report> => {
  const child = crewMember(program, orders)
  try {
    return await nextMessage<Report>(child)
  } finally {
    child.kill('SIGKILL')
  }
}

/** Starts programs that wait for each other, lets them go at once, and gathers what each hands in. */
export const crewReports = async <Report>(program: string, everybodysOrders: readonly unknown[]): Promise<Report[]> => {
  const crew = everybodysOrders.map((orders) => crewMember(program, orders))
  try {
    await Promise.all(crew.map((child) => nextMessage(child)))
    const reports = crew.map((child) => nextMessage<Report>(child))
    for (const child of crew) child.send('go')
    return await Promise.all(reports)
  } finally {
    for (const child of crew) child.kill('SIGKILL')
  }
}
