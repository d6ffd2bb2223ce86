import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../lib/api'
import { problemOf } from '../../lib/problem'
import { refundTarget, type RefundDraft, type RefundPreview } from './refund-draft'

/** What the refund would do as it is typed. What is in sight answers to what is typed only when it is settled. */
export const useRefundPreview = (of: { paymentId: string } | { invoiceId: string }, draft: RefundDraft) => {
  const [proposal, setProposal] = useState<RefundPreview>()
  const target = refundTarget(of, proposal, draft)
  const found = useQuery(
    queries.refunds.preview.queryOptions({
      input: target ?? of,
      staleTime: 0,
      placeholderData: keepPreviousData,
      enabled: target !== undefined,
    }),
  )
  const isAsProposed = target?.lines === undefined
  if (found.data !== undefined && !found.isPlaceholderData && isAsProposed && target !== undefined && found.data !== proposal)
    setProposal(found.data)
  return {
    preview: found.data ?? proposal,
    target,
    isSettled: target !== undefined && found.data !== undefined && !found.isPlaceholderData && !found.isFetching && !found.isError,
    problem: target !== undefined && found.isError ? problemOf(found.error) : null,
    error: found.error,
    retry: () => void found.refetch(),
  }
}
