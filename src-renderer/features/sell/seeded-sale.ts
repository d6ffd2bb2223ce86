import { api, queries } from '../../lib/api'
import { newClientName } from '../../lib/new-client-name'
import { queryClient } from '../../lib/query-client'
import type { Client } from '../../lib/records'
import type { SellSeed } from '../../lib/sell'
import { withItem } from './basket'
import { emptySale, isBegun, type DueInvoice, type SaleDraft } from './sale-draft'
import type { NewLine, Till } from './use-till'

const ask = queryClient.fetchQuery.bind(queryClient)

const invoiceOf = async (id: string): Promise<DueInvoice & { clientId: string | null }> => {
  const { number, content, owedMinor, clientId } = await api.invoices.get({ id })
  const description = content.items.map((item) => item.description).join(', ')
  return { id, number, description, owedMinor: owedMinor ?? 0, clientId }
}

/** A visit that took place or is of today is asked for by its list; one to come is paid at its trainer's price. */
const visitOf = async (bookingId: string, today: string, till: Till): Promise<{ line: NewLine; clientId: string }> => {
  const booking = await api.bookings.get({ id: bookingId })
  const { items } = await api.payments.unpaidVisits({ clientId: booking.clientId, onDate: today, limit: 100 })
  const visit = items.find((one) => one.bookingId === bookingId)
  if (visit) return { line: till.visitLine(visit), clientId: booking.clientId }
  const [trainer, type] = await Promise.all([
    api.trainers.get({ id: booking.trainerId }),
    api.sessionTypes.get({ id: booking.sessionTypeId }),
  ])
  const own = trainer.sessionTypes.find(({ sessionTypeId }) => sessionTypeId === booking.sessionTypeId)
  const { startsAt, trainerName, clientId, clientName } = booking
  const priceMinor = own?.priceMinor ?? type.priceMinor
  const offered = till.items.find(({ kind, id }) => kind === 'single_session' && id === type.id)
  const asVisit = {
    taxName: offered?.taxName ?? null,
    taxRateBasisPoints: offered?.taxRateBasisPoints ?? 0,
    bookingId,
    clientId,
    clientName,
    clientNumber: '',
    trainerId: trainer.id,
    trainerName,
    sessionTypeName: type.name,
    startsAt,
  }
  return { line: till.visitLine({ ...asVisit, priceMinor, currency: till.currency }), clientId }
}

const feeOf = async (feeId: string, clientId: string | undefined, till: Till): Promise<{ line: NewLine; clientId: string } | null> => {
  const { items } = await api.payments.fees({ ...(clientId === undefined ? {} : { clientId }), limit: 100 })
  const fee = items.find(({ id }) => id === feeId)
  return fee ? { line: till.feeLine(fee), clientId: fee.clientId } : null
}

const catalogueLine = ({ planId, membershipId, packageId }: SellSeed, till: Till): NewLine | null => {
  const item = till.items.find(({ id }) => id === planId || id === packageId)
  if (!item) return null
  return membershipId === undefined || item.kind !== 'membership' ? till.lineOf(item) : till.renewalLine(item, membershipId)
}

export interface SeededSale {
  draft: SaleDraft
  /** The sale that was being put together for somebody else. */
  setAside: SaleDraft | null
}

/** The sale on screen with what was asked for; one begun for somebody else is set aside, not mixed with it. */
export const seededSale = async (draft: SaleDraft, seed: SellSeed, till: Till, today: string): Promise<SeededSale> => {
  const invoice = seed.invoiceId === undefined ? null : await invoiceOf(seed.invoiceId)
  const sold =
    seed.bookingId !== undefined
      ? await visitOf(seed.bookingId, today, till)
      : seed.feeId !== undefined
        ? await feeOf(seed.feeId, seed.clientId, till)
        : null
  const clientId = sold?.clientId ?? invoice?.clientId ?? seed.clientId
  const client: Client | null = clientId === undefined ? null : await ask(queries.clients.get.queryOptions({ input: { id: clientId } }))
  const line = sold?.line ?? catalogueLine(seed, till)
  const newClient = seed.newClientName === undefined ? null : { ...newClientName(seed.newClientName), phone: '' }
  const current = draft.done ? emptySale() : draft
  const isOther =
    (client !== null && current.client !== null && current.client.id !== client.id) ||
    (newClient !== null && current.client !== null) ||
    (invoice !== null && current.lines.length > 0)
  const setAside = isOther && isBegun(current) ? current : null
  const base = isOther ? emptySale() : current
  return {
    setAside,
    draft: {
      ...base,
      ...(client ? { client, newClient: null, clientText: '' } : {}),
      ...(newClient ? { newClient } : {}),
      ...(invoice ? { invoice, lines: [] } : {}),
      ...(line ? { invoice: null, lines: withItem(base.lines, line) } : {}),
    },
  }
}
