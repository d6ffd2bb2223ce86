import { duplicateExisting, type CheckedFileRow } from '@shared/domain/imports/checked-file'
import { duplicateKeys } from '@shared/domain/imports/duplicate-keys'
import type { Db } from '../../core/database'
import { listClientsOfContacts } from './imported-clients.repository'

/** The rows with those marked who are clients already: the same name with the same e-mail or phone. */
export const markExisting = async <Row extends Pick<CheckedFileRow, 'outcome' | 'codes' | 'reason' | 'client'>>(
  db: Db,
  rows: readonly Row[],
): Promise<Row[]> => {
  const people = rows.flatMap(({ client }) => client ?? [])
  const known = await listClientsOfContacts(
    db,
    people.flatMap(({ email }) => email ?? []),
    people.flatMap(({ phone }) => phone ?? []),
  )
  const numberOf = new Map(known.flatMap((client) => duplicateKeys(client).map((key) => [key, client.number] as const)))
  return rows.map((row) => {
    const number =
      row.client === null
        ? undefined
        : duplicateKeys(row.client)
            .map((key) => numberOf.get(key))
            .find((found) => found !== undefined)
    return number === undefined ? row : { ...row, ...duplicateExisting(number) }
  })
}
