/** One long piece of work under way. */
export interface Work {
  readonly step: string
  doneCount: number
  /** Somebody asked to stop; the work looks at it between two slices. */
  isCancelled: boolean
  ended: Promise<void>
  end(): void
}

/** Long work by the id of what it works on. It is kept in memory alone: after a crash nothing is under way. */
export interface RunningWork {
  /** Null while other work on the same thing is under way. */
  begin(id: string, step: string): Work | null
  find(id: string): Work | null
}

export const createRunningWork = (): RunningWork => {
  const running = new Map<string, Work>()
  return {
    begin: (id, step) => {
      if (running.has(id)) return null
      const { promise, resolve } = Promise.withResolvers<void>()
      const end = () => {
        running.delete(id)
        resolve()
      }
      const work: Work = { step, doneCount: 0, isCancelled: false, ended: promise, end }
      running.set(id, work)
      return work
    },
    find: (id) => running.get(id) ?? null,
  }
}
