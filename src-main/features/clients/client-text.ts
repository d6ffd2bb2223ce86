import type { Db, Tx } from '../../core/database'
import { searchTextOf } from './client-search-text'
import { saveClientText } from './client-search.repository'
import { listMergedInto } from './merge-clients.repository'
import { readPhone } from './phone-number'

interface Found {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  number: string
}

const textOf = (client: Found, countryCode: string): string =>
  searchTextOf({ ...client, nationalPhone: client.phone === null ? null : readPhone(client.phone, countryCode).national })

/** Writes what a client is found by: their own fields, and the number, phone and e-mail of every duplicate that was merged into them. */
export const writeClientText = async (tx: Tx, db: Db, { id, ...client }: Found & { id: string }, countryCode: string): Promise<void> => {
  const merged = await listMergedInto(db, id)
  const texts = [client, ...merged.map((one) => ({ ...one, firstName: '', lastName: '' }))].map((one) => textOf(one, countryCode))
  await saveClientText(tx, id, [...new Set(texts.join(' ').split(' '))].join(' '))
}
