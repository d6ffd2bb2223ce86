import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallContext } from './api'
import { changed } from './changed'
import { commandIds } from './command-id'
import { problemOf, type Problem } from './problem'

type Procedure<Input, Output> = (input: Input, options: { context: CallContext }) => Promise<Output>

interface CommandOptions<Output> {
  /** Features whose queries are asked again at once; other desks hear of it by event. */
  changes: readonly string[]
  onDone?: (output: Output) => void
}

export interface Command<Input, Output> {
  /** Rejects with the error; {@link run} shows it instead. */
  runAsync: (input: Input) => Promise<Output>
  run: (input: Input) => void
  isRunning: boolean
  problem: Problem | null
  clear: () => void
}

/** A write: one action of a person, with one command id however often it is retried. */
export const useCommand = <Input, Output>(call: Procedure<Input, Output>, options: CommandOptions<Output>): Command<Input, Output> => {
  const [ids] = useState(commandIds)
  const mutation = useMutation({
    mutationFn: (input: Input) => call(input, { context: { commandId: ids.idFor(input) } }),
    onSuccess: (output) => {
      ids.settled()
      if (options.changes.length > 0) void changed(options.changes)
      options.onDone?.(output)
    },
  })
  return {
    runAsync: mutation.mutateAsync,
    run: (input) => mutation.mutate(input),
    isRunning: mutation.isPending,
    problem: mutation.error === null ? null : problemOf(mutation.error),
    clear: mutation.reset,
  }
}
