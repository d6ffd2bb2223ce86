export interface FifoLock {
  /** True when nobody holds the lock or waits for it. */
  isFree(): boolean
  /** Resolves, in the order of asking, with the function that lets the next one in. Calling it twice is harmless. */
  acquire(): Promise<() => void>
}

export function createFifoLock(): FifoLock {
  let holdersAndWaiters = 0
  let tail: Promise<void> = Promise.resolve()

  return {
    isFree: () => holdersAndWaiters === 0,
    acquire: async () => {
      holdersAndWaiters += 1
      const before = tail
      const { promise, resolve } = Promise.withResolvers<void>()
      tail = promise
      await before
      let isReleased = false
      return () => {
        if (isReleased) return
        isReleased = true
        holdersAndWaiters -= 1
        resolve()
      }
    },
  }
}
