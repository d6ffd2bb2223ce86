import { AppError } from '@shared/base/app-error'
import { dayOf } from '@shared/domain/time/zone'
import type { Caller } from '../../core/context'
import type { FileTicket } from '../../core/files'
import { sortOf } from '../../core/list-page'
import type { OwnContext } from '../../core/own-context'
import { getStudio, type StudioRow } from '../studio'
import { clientFilter, type ClientFilterInput } from './client-filters'
import { listClientIds, listClientsById, type ClientOrder } from './client-list.repository'
import type { ClientRow } from './clients.repository'
import { csvHead, csvLine } from './export-clients-csv'
import { vcard } from './export-clients-vcard'

interface Input extends ClientFilterInput {
  format: 'csv' | 'vcard'
  sort?: ClientOrder | `-${ClientOrder}` | undefined
}

const mediaTypes = { csv: 'text/csv; charset=utf-8', vcard: 'text/vcard; charset=utf-8' }
const extensions = { csv: 'csv', vcard: 'vcf' }

/** So many are read and written at a time; a slice takes a few milliseconds. */
const sliceSize = 100
const everybody = { limit: 1_000_000, offset: 0 }

const assertMayExport = ({ role }: Caller, studio: StudioRow): void => {
  if (role === 'front_desk' && studio.frontDeskMayExport !== 1)
    throw new AppError('FORBIDDEN', 'The front desk may not export clients here; the owner can allow it under Settings, Rules.')
  if (role === 'trainer' && studio.trainersMayExport !== 1)
    throw new AppError('FORBIDDEN', 'Trainers may not export clients here; the owner can allow it under Settings, Rules.')
}

/** The bytes of the file, made slice by slice so that whoever else waits has their turn. */
const bytesOf = async ({ db, breathe }: OwnContext, ids: readonly string[], head: string, lineOf: (client: ClientRow) => string) => {
  const parts = [Buffer.from(head)]
  let clients = 0
  for (let from = 0; from < ids.length; from += sliceSize) {
    const rows = await listClientsById(db(), ids.slice(from, from + sliceSize))
    parts.push(Buffer.from(rows.map(lineOf).join('')))
    clients += rows.length
    await breathe()
  }
  return { bytes: Buffer.concat(parts), clients }
}

/** What is searched for, and a tag, may be a person's name, and stay out of the audit. */
const auditedFilters = ({ format: _format, sort: _sort, q, tag, ...filters }: Input) => ({
  ...filters,
  ...(tag === undefined ? {} : { isTagged: true }),
  ...(q === undefined ? {} : { isSearch: true }),
})

/** The clients of a list as a file; a trainer's are their own. Who took how many, and which, is written down. */
export const exportClients = async (context: OwnContext, input: Input): Promise<FileTicket & { clients: number }> => {
  const { caller, clock, files, ids } = context
  if (!caller) throw new AppError('UNAUTHENTICATED', 'Sign in first.')
  const db = context.db()
  const studio = await getStudio(db)
  assertMayExport(caller, studio)
  const { format, sort, ...filters } = input
  const { order, direction } = sortOf(sort ?? 'lastName')
  const found = await listClientIds(db, await clientFilter({ db, caller }, filters), everybody, order, direction)
  await context.breathe()
  const isCsv = format === 'csv'
  const { bytes, clients } = await bytesOf(
    context,
    found,
    isCsv ? csvHead() : '',
    isCsv ? (client) => csvLine(client, studio.timeZone) : vcard,
  )
  await context.transaction(({ record }) =>
    record({
      entity: 'client_list',
      id: ids.next(),
      change: 'exported',
      after: { format, clients, filters: auditedFilters(input) },
      features: ['audit'],
    }),
  )
  const ticket = files.put({
    ownerStaffUserId: caller.staffUserId,
    fileName: `Clients ${dayOf(clock.now(), studio.timeZone)}.${extensions[format]}`,
    mediaType: mediaTypes[format],
    bytes,
  })
  return { ...ticket, clients }
}
