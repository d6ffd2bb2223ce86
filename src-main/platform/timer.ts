export const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Comes back after what already waits had its turn. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** One pending call at a time; a new one replaces the last. */
export interface Timer {
  arm(milliseconds: number, call: () => void): void
  disarm(): void
}

export const systemTimer = (): Timer => {
  let pending: NodeJS.Timeout | undefined
  return {
    arm: (milliseconds, call) => {
      clearTimeout(pending)
      pending = setTimeout(call, milliseconds)
    },
    disarm: () => clearTimeout(pending),
  }
}

/** Calls again and again until the answered function is called; does not keep the process alive. */
export const every = (milliseconds: number, call: () => void): (() => void) => {
  const repeating = setInterval(call, milliseconds)
  repeating.unref()
  return () => clearInterval(repeating)
}
