import { AppError } from '@shared/base/app-error'
import { holdsPerson, type Person } from '@shared/domain/imports/staged-person'
import { foldText } from '@shared/domain/search/fold-text'
import type { CommandContext, QueryContext } from '../../core/context'
import { clientName, clientRecord, sortNameOf } from './client-record'
import {
  countPersonal,
  erasedName,
  eraseBookingTexts,
  eraseDrafts,
  eraseMessages,
  eraseOwnRows,
  eraseReplies,
  eraseViews,
  listSelves,
  listViewTexts,
} from './erase-client.repository'
import { eraseTillTexts } from './erase-till.repository'
import { getClient } from './find-clients'
import type { ClientRow } from './clients.repository'
import { assertNothingAhead, type BookingsOf } from './nothing-ahead'
import { listUpcomingOf } from './upcoming-of-client.repository'

export const previewErasure = async ({ db, clock }: QueryContext, { id }: { id: string }) => {
  const client = await getClient(db, id, 'id')
  const selves = await listSelves(db, id)
  const [counts, upcoming] = await Promise.all([countPersonal(db, selves), listUpcomingOf(db, selves, clock.now())])
  return { clientId: id, name: clientName(client), number: client.number, ...counts, mergedClients: selves.length - 1, upcoming }
}

/** What belongs to features that themselves ask for clients. */
export interface Beyond {
  bookingsOf: BookingsOf
  /** A file on its way in may hold the person, too. */
  eraseStagedRows(context: CommandContext, person: Person): Promise<unknown>
}

const present = (values: readonly (string | null)[]): string[] => values.filter((value): value is string => value !== null && value !== '')

/** Long enough that finding it elsewhere means them: a first name alone may be anybody's. */
const wordsOf = (people: readonly ClientRow[]): string[] =>
  present(
    people.flatMap((person) => [person.email, person.phone, clientName(person), foldText(clientName(person)), person.emergencyPhone]),
  ).filter((word) => word.length > 3)

const personOf = (people: readonly ClientRow[]): Person => ({
  names: people.map(clientName),
  email: present(people.map(({ email }) => email)),
  phone: present(people.map(({ phone }) => phone)),
})

/** Replaces a person's data, and those of the duplicates merged into them, for ever. Bookings, their times and states, and with them all sums, stay. */
export const eraseClient =
  ({ bookingsOf, eraseStagedRows }: Beyond) =>
  async (context: CommandContext, { id, confirmNumber }: { id: string; confirmNumber: string }) => {
    const { tx, db, clock, record } = context
    const client = await getClient(db, id, 'id')
    if (client.erasedAt !== null) throw new AppError('WRONG_STATE', 'This client has been erased already.', { field: 'id' })
    if (client.mergedIntoId !== null)
      throw new AppError('WRONG_STATE', 'This client was merged into another; erase that one, and both are gone.', { field: 'id' })
    if (confirmNumber !== client.number)
      throw new AppError('INVALID', `This is not the number of ${clientName(client)}; type ${client.number} to erase them.`, {
        field: 'confirmNumber',
      })
    const selves = await listSelves(db, id)
    await assertNothingAhead(context, bookingsOf, selves, 'erasing this client')
    const people = await Promise.all(selves.map((self) => getClient(db, self, 'id')))
    const person = personOf(people)
    const counts = await countPersonal(db, selves)
    await eraseOwnRows(tx, selves, sortNameOf(erasedName), clock.now())
    await eraseBookingTexts(tx, selves)
    await eraseTillTexts(tx, db, selves)
    await eraseMessages(tx, selves)
    await eraseReplies(tx, selves, wordsOf(people))
    await eraseDrafts(tx, selves, wordsOf(people))
    const emergencyPhones = present(people.map(({ emergencyPhone }) => emergencyPhone))
    const views = await listViewTexts(db)
    await eraseViews(
      tx,
      views.filter(({ texts }) => holdsPerson(texts, { ...person, phone: [...person.phone, ...emergencyPhones] })).map((view) => view.id),
    )
    await eraseStagedRows(context, person)
    await record({
      entity: 'client',
      id,
      change: 'erased',
      after: { number: client.number, ...counts, mergedClients: selves.length - 1 },
      features: [
        'clients',
        'bookings',
        'calendar',
        'notifications',
        'feedback',
        'audit',
        'imports',
        'payments',
        'refunds',
        'documents',
        'invoices',
        'receipts',
        'clientPackages',
        'memberships',
      ],
    })
    return clientRecord(await getClient(db, id, 'id'))
  }
