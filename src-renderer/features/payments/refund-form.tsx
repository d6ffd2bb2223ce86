import { Button, Select, TextInput } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { api, type Outputs } from '../../lib/api'
import { amountText } from '../../lib/money'
import { deskMethods, methodNames } from '../../lib/payment-words'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { Failed } from '../../ui/failed'
import { FormFoot } from '../../ui/form-foot'
import { LoadingLines } from '../../ui/loading-lines'
import { SaveForm } from '../../ui/save-form'
import { useMoneyDrafts } from './money-drafts'
import { moneyChanges } from './money-changes'
import { RefundApproval } from './refund-approval'
import { RefundBookings } from './refund-bookings'
import {
  emptyRefund,
  lineErrors,
  partKey,
  refundField,
  refundOfLine,
  type RefundDraft,
  type RefundPreview,
  type RefundTarget,
} from './refund-draft'
import { RefundEffects } from './refund-effects'
import { RefundLines } from './refund-lines'
import { useRefundPreview } from './use-refund-preview'

export interface RefundFormProps {
  /** The payment money goes back from, or the invoice something is taken off. */
  target: { paymentId: string } | { invoiceId: string }
  /** The line it is about; without it, all of the sale is proposed. */
  invoiceLineId?: string | undefined
  onDone: (refund: Outputs['refunds']['create']) => void
  onLeave: () => void
}

interface InSight {
  preview: RefundPreview | undefined
  target: RefundTarget | undefined
  isSettled: boolean
}

const lineErrorsOf = (values: RefundDraft, preview: RefundPreview | undefined) =>
  preview === undefined ? {} : lineErrors(preview.lines, values, preview.currency)

/** Nothing is typed into any line, or nothing proposed. */
const isNothing = (preview: RefundPreview, target: RefundTarget | undefined): boolean =>
  target === undefined || (target.lines === undefined && preview.creditedMinor === 0)

const errorsOf = (values: RefundDraft, { preview, target }: InSight): Record<string, string> => ({
  ...Object.fromEntries(
    (preview?.bookings ?? [])
      .filter(({ bookingId }) => values.acts[bookingId] === undefined)
      .map(({ bookingId }) => [`acts.${bookingId}`, 'Choose what becomes of this booking.']),
  ),
  ...(preview?.lines[0] && isNothing(preview, target)
    ? { [`amounts.${partKey(preview.lines[0])}`]: 'Write what is taken off; this is nothing.' }
    : {}),
  ...lineErrorsOf(values, preview),
  ...(values.reason.trim() === '' ? { reason: 'Write why; it stands on the refund note.' } : {}),
  ...(preview?.needsApproval && values.approverId === null ? { approverId: 'Choose who approves it.' } : {}),
  ...(preview?.needsApproval && values.pin === '' ? { pin: 'Have the PIN typed.' } : {}),
})

/** Asks on each change what it would do, and does it only as it is in sight. */
export const RefundForm = ({ target: of, invoiceLineId, onDone, onLeave }: RefundFormProps) => {
  const draft = useMoneyDrafts<RefundDraft>(`refund of ${'paymentId' in of ? of.paymentId : of.invoiceId} ${invoiceLineId ?? ''}`)
  const approve = useCommand(api.staff.approve, { changes: [] })
  const create = useCommand(api.refunds.create, { changes: moneyChanges })
  const inSight = useRef<InSight>({ preview: undefined, target: undefined, isSettled: false })
  /** Good once: kept while the refund itself was refused for another reason. */
  const approval = useRef<{ id: string; of: string } | null>(null)
  const state = useSaveForm<RefundDraft>({
    values: draft.kept ?? emptyRefund,
    validate: (values) => errorsOf(values, inSight.current),
    fieldOf: (field) => refundField(field, inSight.current.target),
    onChange: (values) => draft.keep({ ...values, pin: '' }),
    save: async (values) => {
      const { preview, target, isSettled } = inSight.current
      // Nothing is given back that was not in sight.
      if (!isSettled || preview === undefined || target === undefined) return
      const approvalId = preview.needsApproval ? await approvalOf(values, preview) : null
      const method = values.method ?? preview.method
      const refund = await create.runAsync({
        ...target,
        reason: values.reason.trim(),
        expectedAmountMinor: preview.amountMinor,
        ...(method === null || preview.amountMinor === 0 ? {} : { method }),
        ...(values.referenceNumber.trim() === '' ? {} : { referenceNumber: values.referenceNumber.trim() }),
        ...(approvalId === null ? {} : { approvalId }),
      })
      draft.drop()
      onDone(refund)
    },
  })
  const { form } = state
  const approvalOf = async ({ approverId, pin }: RefundDraft, { invoiceId, creditedMinor }: RefundPreview): Promise<string> => {
    const wanted = `${approverId} ${invoiceId} ${creditedMinor}`
    if (approval.current?.of !== wanted) {
      const { approvalId } = await approve.runAsync({
        staffUserId: approverId ?? '',
        pin,
        purpose: 'refund',
        invoiceId,
        amountMinor: creditedMinor,
      })
      approval.current = { id: approvalId, of: wanted }
    }
    return approval.current.id
  }
  const asked = useRefundPreview(of, form.values)
  const { preview, target, isSettled, problem } = asked
  useLayoutEffect(() => {
    inSight.current = { preview, target, isSettled }
  })
  const isThere = preview !== undefined
  useEffect(() => {
    if (preview && invoiceLineId !== undefined && draft.kept === undefined) form.setValues(refundOfLine(preview, invoiceLineId))
    if (isThere) state.root.current?.querySelector<HTMLInputElement>('input')?.focus()
  }, [isThere]) // oxlint-disable-line react/exhaustive-deps -- once, when there is something to fill in
  if (preview === undefined && problem) return <Failed what="What can be refunded" error={asked.error} onRetry={asked.retry} />
  if (preview === undefined) return <LoadingLines count={5} />
  const { currency } = preview
  const method = form.values.method ?? preview.method
  const refused = problem !== null && (problem.field === null || refundField(problem.field, target) === null) ? problem.message : null
  return (
    <SaveForm state={state} label="Refund" act="refund" onLeave={onLeave} className="refund-form">
      <div className="refund-columns">
        <div className="refund-asked">
          <RefundLines lines={preview.lines} currency={currency} form={form} problem={problem} asked={target} />
          {preview.bookings.length > 0 && <RefundBookings bookings={preview.bookings} currency={currency} form={form} />}
          {(preview.amountMinor > 0 || preview.creditedMinor === 0) && (
            <div className="pair">
              <Select
                label="Goes back by"
                allowDeselect={false}
                data={deskMethods.map((value) => ({ value, label: methodNames[value] }))}
                {...form.getInputProps('method')}
                value={method}
              />
              <TextInput
                label="Reference"
                placeholder={method === 'cash' ? 'Optional' : 'Of the slip or transfer'}
                autoComplete="off"
                {...form.getInputProps('referenceNumber')}
              />
            </div>
          )}
          <TextInput label="Reason" autoComplete="off" {...form.getInputProps('reason')} />
          {preview.needsApproval && <RefundApproval limitMinor={preview.limitMinor ?? 0} currency={currency} form={form} />}
        </div>
        <RefundEffects preview={preview} method={method} isSettled={isSettled} />
      </div>
      {refused !== null && (
        <p className="problem" role="alert">
          {refused}
        </p>
      )}
      <FormFoot
        submit={
          preview.amountMinor > 0 || preview.creditedMinor === 0
            ? `Refund ${amountText(preview.amountMinor, currency)}`
            : `Take ${amountText(preview.creditedMinor, currency)} off`
        }
        color="danger"
      >
        <Button variant="subtle" onClick={onLeave}>
          Keep as is
        </Button>
      </FormFoot>
    </SaveForm>
  )
}
