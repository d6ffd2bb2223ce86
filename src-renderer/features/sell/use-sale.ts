import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../../lib/api'
import { changed } from '../../lib/changed'
import { problemOf, type Problem } from '../../lib/problem'
import { writeSale, writeSaleFirst } from './keep-sale'
import { setSale, useSaleDraft, type SaleAttempt, type SaleInput } from './sale-draft'

const soldFeatures = ['payments', 'clientPackages', 'memberships', 'documents', 'invoices', 'receipts', 'drawers', 'bookings']
const retries = 3

const isUnanswered = (error: unknown): boolean => problemOf(error).code === 'NO_ANSWER'

interface Sale {
  take: (input: SaleInput) => void
  /** Asks again for the outcome of what was sent: the same sale, never a second one. */
  askAgain: () => void
  isRunning: boolean
  /** It was sent and nobody knows whether it was taken. */
  isUnknown: boolean
  problem: Problem | null
  clear: () => void
}

/**
 * Takes a sale once. What was sent stays with the draft under its id until its outcome is known, whoever leaves the screen or locks the desk
 * meanwhile; a repeat is answered with the reply to the first.
 */
export const useSale = (onRefused: (problem: Problem) => void): Sale => {
  const attempt = useSaleDraft((draft) => draft.attempt)
  const mutation = useMutation({
    mutationFn: async ({ commandId, input }: SaleAttempt) => {
      await writeSaleFirst()
      return api.payments.process(input, { context: { commandId } })
    },
    retry: (failures, error) => failures < retries && isUnanswered(error),
    retryDelay: 1_000,
    onSuccess: (result, sent) => {
      const draft = useSaleDraft.getState()
      // Somebody else has the desk by now: the answer waits for whoever sold.
      if (draft.attempt?.commandId !== sent.commandId) return
      const { client, tenders, lines } = draft
      setSale({ attempt: null, done: { result, client, tenders, lines, atMs: performance.now() } })
      void writeSale()
      void changed(soldFeatures)
    },
    onError: (error, sent) => {
      const problem = problemOf(error)
      if (isUnanswered(error) || useSaleDraft.getState().attempt?.commandId !== sent.commandId) return
      setSale({ attempt: null })
      onRefused(problem)
    },
  })
  const { mutate, isPending, isIdle } = mutation
  useEffect(() => {
    const waiting = useSaleDraft.getState().attempt
    if (waiting && isIdle) mutate(waiting)
  }, [mutate, isIdle])
  const take = (input: SaleInput) => {
    const { attempt: running, sentBefore } = useSaleDraft.getState()
    if (running !== null) return
    const isSame = sentBefore !== null && JSON.stringify(sentBefore.input) === JSON.stringify(input)
    const next = isSame ? sentBefore : { commandId: crypto.randomUUID(), input }
    setSale({ attempt: next })
    mutate(next)
  }
  const isUnknown = attempt !== null && !isPending
  return {
    take,
    askAgain: () => attempt && !isPending && mutate(attempt),
    isRunning: attempt !== null && isPending,
    isUnknown,
    problem: isUnknown || mutation.error === null || isPending ? null : problemOf(mutation.error),
    clear: mutation.reset,
  }
}
