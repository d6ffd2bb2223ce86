import { hourMs, type Instant } from '../time/instant'

export type CancelledBy = 'declined' | 'by_client' | 'by_studio' | 'by_trainer'

/** What a cancellation is called: a client's later than the window is late; a pending one that nobody named a reason for was declined. */
export const cancellationReason = (
  asked: CancelledBy | undefined,
  status: string,
  startsAt: Instant,
  now: Instant,
  cancelWindowHours: number,
) => {
  const by = asked ?? (status === 'pending' ? 'declined' : 'by_client')
  return by === 'by_client' && startsAt - now < cancelWindowHours * hourMs ? 'late_by_client' : by
}
