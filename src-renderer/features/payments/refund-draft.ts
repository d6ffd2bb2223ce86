import type { Inputs, Outputs } from '../../lib/api'
import { amountFromText, amountText } from '../../lib/money'
import type { DeskMethod } from '../../lib/payment-words'

export type RefundPreview = Outputs['refunds']['preview']
export type RefundTarget = Inputs['refunds']['preview']
type PreviewLine = RefundPreview['lines'][number]

/** Of a package a line has a part for each lot that was bought with it. */
export const partKey = ({
  invoiceLineId,
  clientPackageId,
}: {
  invoiceLineId: string
  clientPackageId?: string | null | undefined
}): string => `${invoiceLineId}${clientPackageId ?? ''}`
export type BookingAct = NonNullable<RefundPreview['bookings'][number]['act']>

/** What is typed and chosen; lines only where they differ from what is proposed, by {@link partKey}. */
export interface RefundDraft {
  amounts: Record<string, string>
  sessions: Record<string, string>
  acts: Record<string, BookingAct>
  method: DeskMethod | null
  referenceNumber: string
  reason: string
  approverId: string | null
  /** Never kept. */
  pin: string
}

export const emptyRefund: RefundDraft = {
  amounts: {},
  sessions: {},
  acts: {},
  method: null,
  referenceNumber: '',
  reason: '',
  approverId: null,
  pin: '',
}

/** A refund that begins with one line of the sale; whatever else it sold stays, until something is typed there. */
export const refundOfLine = ({ lines, currency }: RefundPreview, invoiceLineId: string): RefundDraft => {
  const others = lines.filter((line) => line.invoiceLineId !== invoiceLineId)
  const counted = others.filter(({ sessions }) => sessions !== null)
  return {
    ...emptyRefund,
    amounts: Object.fromEntries(others.map((line) => [partKey(line), amountText(0, currency)])),
    sessions: Object.fromEntries(counted.map((line) => [partKey(line), '0'])),
  }
}

const countFromText = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null)

/** The texts of a part as they stand: typed, or what the API makes of it. */
export const lineTexts = (line: PreviewLine, { amounts, sessions }: RefundDraft, currency: string) => ({
  sessions: line.sessions === null ? null : (sessions[partKey(line)] ?? String(line.sessions)),
  amount: amounts[partKey(line)] ?? amountText(line.creditedMinor, currency),
})

/** What is wrong with the lines as typed, by the form's fields. */
export const lineErrors = (lines: readonly PreviewLine[], draft: RefundDraft, currency: string): Record<string, string> =>
  Object.fromEntries(
    lines.flatMap((line): [string, string][] => {
      const texts = lineTexts(line, draft, currency)
      const [amount, sessions] = [amountFromText(texts.amount, currency), texts.sessions === null ? 0 : countFromText(texts.sessions)]
      const id = partKey(line)
      return [
        ...(amount === null
          ? [[`amounts.${id}`, 'Write an amount, such as 6,000; 0 leaves this line as it is.'] as [string, string]]
          : amount > line.maxMinor
            ? [[`amounts.${id}`, `At most ${amountText(line.maxMinor, currency)} of this line can be given back.`] as [string, string]]
            : []),
        ...(sessions === null
          ? [[`sessions.${id}`, 'Write a number of sessions; 0 takes none back.'] as [string, string]]
          : line.maxSessions !== null && sessions > line.maxSessions
            ? [
                [`sessions.${id}`, `At most ${line.maxSessions} can be taken back; ${line.used ?? 0} of ${line.bought ?? 0} are used.`] as [
                  string,
                  string,
                ],
              ]
            : []),
      ]
    }),
  )

/** What the API is asked, with `proposal` its first answer: nothing of lines while they stand as proposed; undefined while what is typed cannot be asked. */
export const refundTarget = (
  of: { paymentId: string } | { invoiceId: string },
  proposal: RefundPreview | undefined,
  draft: RefundDraft,
): RefundTarget | undefined => {
  // A booking decided on in an older draft may hold nothing any more.
  const isHeld = (bookingId: string) => proposal?.bookings.some((booking) => booking.bookingId === bookingId) === true
  const bookings = Object.entries(draft.acts).flatMap(([bookingId, act]) => (isHeld(bookingId) ? [{ bookingId, act }] : []))
  const base = { ...of, ...(bookings.length === 0 ? {} : { bookings }) }
  const isAsProposed = Object.keys(draft.amounts).length === 0 && Object.keys(draft.sessions).length === 0
  if (isAsProposed || proposal === undefined) return base
  if (Object.keys(lineErrors(proposal.lines, draft, proposal.currency)).length > 0) return undefined
  const lines = proposal.lines.flatMap((line) => {
    const key = partKey(line)
    const texts = lineTexts(line, draft, proposal.currency)
    const sessions = texts.sessions === null ? null : (countFromText(texts.sessions) ?? 0)
    // What sessions are worth is the API's to say, to the last minor unit, until an amount is typed.
    const isWorthAsked = draft.amounts[key] === undefined && sessions !== null
    const creditedMinor = isWorthAsked ? undefined : (amountFromText(texts.amount, proposal.currency) ?? 0)
    if ((creditedMinor ?? 0) === 0 && (sessions ?? 0) === 0) return []
    return [
      {
        invoiceLineId: line.invoiceLineId,
        ...(creditedMinor === undefined ? {} : { creditedMinor }),
        ...(line.clientPackageId === null ? {} : { clientPackageId: line.clientPackageId }),
        ...(sessions === null ? {} : { sessions }),
      },
    ]
  })
  return lines.length === 0 ? undefined : { ...base, lines }
}

/** The form's field for one the API names: its lines are those that were asked. */
export const refundField = (field: string, asked: RefundTarget | undefined): string | null => {
  const [, index, name] = /^lines\.(\d+)(?:\.(\w+))?$/.exec(field) ?? []
  const part = asked?.lines?.[Number(index ?? 0)]
  if (field.startsWith('lines')) return part === undefined ? null : `${name === 'sessions' ? 'sessions' : 'amounts'}.${partKey(part)}`
  if (field === 'staffUserId') return 'approverId'
  return field
}
