import { taxOf } from '@shared/domain/money/tax'
import { amountText } from '../../lib/money'
import { rateText } from '../../lib/tax-rate-text'
import type { TaxRate } from '../../lib/tax-rates'

/** 10,000 of any currency with cents. */
const exampleMinor = 1_000_000

/** What a price of the catalogue comes to at the till, and which part of it is tax. */
export const taxEffect = (rate: Pick<TaxRate, 'name' | 'rateBasisPoints'> | undefined, isIncluded: boolean, currency: string): string => {
  const price = amountText(exampleMinor, currency)
  if (!rate) return `No rate is the default: ${price} is charged as ${price}, without tax.`
  const taxMinor = taxOf(exampleMinor, rate.rateBasisPoints, isIncluded)
  const tax = amountText(taxMinor, currency)
  return isIncluded
    ? `At ${rateText(rate)} a price of ${price} is charged as ${price}: ${tax} of it is tax.`
    : `At ${rateText(rate)} a price of ${price} is charged as ${amountText(exampleMinor + taxMinor, currency)}: ${tax} is added as tax.`
}
