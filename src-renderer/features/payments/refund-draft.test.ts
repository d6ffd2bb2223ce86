import { expect, test } from 'vitest'
import { emptyRefund, lineErrors, lineTexts, partKey, refundField, refundOfLine, refundTarget, type RefundPreview } from './refund-draft'

const line = {
  invoiceLineId: '01J0000000000000000000000A',
  description: '5 sessions',
  maxMinor: 10_000_00,
  creditedMinor: 6_000_00,
  clientPackageId: '01J0000000000000000000000B',
  unitMinor: 2_000_00,
  bought: 5,
  used: 2,
  maxSessions: 3,
  sessions: 3,
}
const proposal = { currency: 'KES', lines: [line], bookings: [{ bookingId: '01J0000000000000000000000D' }] } as RefundPreview
const of = { paymentId: '01J0000000000000000000000C' }
const id = partKey(line)

test('while nothing is typed, nothing is said of the lines: the proposal stands', () => {
  expect(refundTarget(of, proposal, emptyRefund)).toEqual(of)
  expect(lineTexts(line, emptyRefund, 'KES')).toEqual({ sessions: '3', amount: '6,000' })
})

test('fewer sessions are worth what the API says, until an amount is typed', () => {
  const two = { ...emptyRefund, sessions: { [id]: '2' } }
  const { invoiceLineId, clientPackageId } = line
  expect(refundTarget(of, proposal, two)?.lines).toEqual([{ invoiceLineId, clientPackageId, sessions: 2 }])
  const typed = { ...two, amounts: { [id]: '3500' } }
  expect(refundTarget(of, proposal, typed)?.lines).toEqual([{ invoiceLineId, clientPackageId, sessions: 2, creditedMinor: 3_500_00 }])
  expect(lineTexts(line, typed, 'KES')).toEqual({ sessions: '2', amount: '3500' })
})

test('what was decided on a booking that holds nothing any more is not said', () => {
  const acts = { '01J0000000000000000000000D': 'keep', '01J0000000000000000000000E': 'cancel' } as const
  expect(refundTarget(of, undefined, { ...emptyRefund, acts })).toEqual(of)
  expect(refundTarget(of, proposal, { ...emptyRefund, acts })?.bookings).toEqual([{ bookingId: '01J0000000000000000000000D', act: 'keep' }])
})

test('a line of nothing is not asked for, and a refund of nothing is not asked at all', () => {
  const none = { ...emptyRefund, sessions: { [id]: '0' }, amounts: { [id]: '0' } }
  expect(refundTarget(of, proposal, none)).toBeUndefined()
})

test('more than is left, and what is no number, is named at its field', () => {
  const typed = { ...emptyRefund, sessions: { [id]: '4' }, amounts: { [id]: '10,000.001' } }
  expect(Object.keys(lineErrors([line], typed, 'KES')).toSorted()).toEqual([`amounts.${id}`, `sessions.${id}`])
  expect(lineErrors([line], { ...emptyRefund, amounts: { [id]: '10001' } }, 'KES')).toEqual({
    [`amounts.${id}`]: 'At most 10,000 of this line can be given back.',
  })
})

test('a refusal of the API stands at the line it is about', () => {
  const asked = { ...of, lines: [{ invoiceLineId: line.invoiceLineId, clientPackageId: line.clientPackageId, creditedMinor: 1 }] }
  expect(refundField('lines.0.creditedMinor', asked)).toBe(`amounts.${id}`)
  expect(refundField('lines.0.sessions', asked)).toBe(`sessions.${id}`)
  expect(refundField('lines', undefined)).toBeNull()
  expect(refundField('staffUserId', asked)).toBe('approverId')
})

test('a refund of one line leaves what else was sold as it is', () => {
  const visit = { ...line, invoiceLineId: '01J0000000000000000000000E', clientPackageId: null, sessions: null, maxSessions: null }
  const both = { ...proposal, lines: [line, visit] } as RefundPreview
  const draft = refundOfLine(both, visit.invoiceLineId)
  expect(refundTarget(of, both, draft)).toEqual({ ...of, lines: [{ invoiceLineId: visit.invoiceLineId, creditedMinor: 6_000_00 }] })
  expect(refundTarget(of, proposal, refundOfLine(proposal, line.invoiceLineId))).toEqual(of)
})
