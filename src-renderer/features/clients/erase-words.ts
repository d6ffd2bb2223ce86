import type { Outputs } from '../../lib/api'

type Preview = Outputs['clients']['erasePreview']

const count = (total: number, one: string): string => `${total} ${total === 1 ? one : `${one}s`}`
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** What erasing takes and leaves, as [what, in words]. */
export const eraseWords = ({ notes, messages, changes, mergedClients, bookings }: Preview): [string, string][] => {
  const also = [
    ...(notes > 0 ? [count(notes, 'note')] : []),
    ...(messages > 0 ? [count(messages, 'message')] : []),
    ...(changes > 0 ? [`what ${count(changes, 'change')} said`] : []),
    ...(mergedClients > 0 ? [`${count(mergedClients, 'duplicate')} merged into this client`] : []),
  ]
  return [
    ['Goes', `Name, phone, e-mail, birthday, contact, goals, preferences${also.length > 0 ? `; ${listed(also)}` : ''}`],
    ['Stays', `${count(bookings, 'booking')}, without a name; times, states and sums are as before`],
  ]
}
