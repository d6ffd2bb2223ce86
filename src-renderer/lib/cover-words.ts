import type { Booking } from './records'

type Covered = Pick<Booking, 'cover' | 'coverName' | 'status'>

/** A visit that took place and that nothing pays for. */
export const isUnpaid = ({ cover, status }: Pick<Booking, 'cover' | 'status'>): boolean => cover === 'open' && status === 'completed'

const creditWords: Record<Booking['status'], string> = {
  pending: '1 credit held',
  confirmed: '1 credit held',
  completed: '1 credit used',
  no_show: '1 credit used',
  cancelled: '1 credit used',
}

/** What pays for a booking, in words; null where there is nothing to say: it is from before the till, or was called off unpaid. */
export const coverText = ({ cover, coverName, status }: Covered): string | null => {
  if (cover === 'package') return `${coverName ?? 'A package'}, ${creditWords[status]}`
  if (cover === 'membership') return coverName ?? 'A membership'
  if (cover === 'sale') return 'Paid'
  if (cover === 'free') return 'Not charged'
  if (cover === 'untracked' || status === 'cancelled' || status === 'no_show') return null
  return status === 'completed' ? 'Not paid' : 'To pay at the visit'
}
