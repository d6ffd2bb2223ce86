import { withItem } from './basket'
import { setSale, useSaleDraft, type SaleDraft } from './sale-draft'
import type { Offer } from './sale-offers'
import type { ClientMoney } from './use-client-money'
import type { NewLine, Till } from './use-till'

const isInBasket = ({ lines }: SaleDraft, id: string): boolean => lines.some(({ item }) => Object.values(item).includes(id))

const addAll = (added: readonly NewLine[]): void => {
  const { lines } = useSaleDraft.getState()
  setSale({ invoice: null, lines: added.reduce<SaleDraft['lines']>((all, line) => withItem(all, line), lines) })
}

/** Unpaid visits, fees and the most pressing invoice of the client; what is in the basket is not offered again. */
export const useOffers = (draft: SaleDraft, money: ClientMoney, till: Till, onTaken: () => void): Offer[] => {
  if (draft.client === null || draft.invoice !== null) return []
  const visits = money.visits.filter(({ bookingId }) => !isInBasket(draft, bookingId))
  const fees = money.fees.filter(({ id }) => !isInBasket(draft, id))
  const [invoice] = money.invoices
  const count = (number: number, one: string, many: string) => (number === 1 ? one : `${number} ${many}`)
  const offers: (Offer | null)[] = [
    visits.length === 0
      ? null
      : {
          keys: 'V',
          label: `Add ${count(visits.length, 'the unpaid visit', 'unpaid visits')}`,
          amountMinor: visits.reduce((all, { priceMinor }) => all + priceMinor, 0),
          run: () => addAll(visits.map(till.visitLine)),
        },
    fees.length === 0
      ? null
      : {
          keys: 'E',
          label: `Add ${count(fees.length, 'the fee', 'fees')}`,
          amountMinor: fees.reduce((all, { amountMinor }) => all + amountMinor, 0),
          run: () => addAll(fees.map(till.feeLine)),
        },
    // An invoice is paid by itself.
    invoice === undefined || draft.lines.length > 0
      ? null
      : {
          keys: 'I',
          label: `Pay ${invoice.number}, ${invoice.statusText.toLowerCase()}`,
          amountMinor: invoice.owedMinor,
          run: () =>
            setSale({
              invoice: {
                id: invoice.invoiceId,
                number: invoice.number,
                description: invoice.description,
                owedMinor: invoice.owedMinor,
              },
            }),
        },
  ]
  return offers
    .filter((offer) => offer !== null)
    .map((offer) => ({
      ...offer,
      run: () => {
        offer.run()
        onTaken()
      },
    }))
}
