import { coveredText, useEveryType } from '../../lib/covered-types'
import { amountText } from '../../lib/money'
import { useStudio } from '../../lib/use-studio'
import type { Column } from '../../ui/row-table'
import { perSessionMinor } from './package-price'
import type { SessionPackage } from './package-values'

const validText = ({ validDays }: SessionPackage) =>
  validDays === null ? 'For ever' : `${validDays.toLocaleString('en-GB')} ${validDays === 1 ? 'day' : 'days'}`

/** What is told of a package in a list. */
export const usePackageColumns = (): Column<SessionPackage>[] => {
  const { currency } = useStudio()
  const types = useEveryType().data?.items ?? []
  const coverOf = ({ sessionTypeIds, trainerName }: SessionPackage) =>
    `${coveredText(sessionTypeIds, types)}${trainerName === null ? '' : `, with ${trainerName}`}`
  return [
    { head: 'Sessions', className: 'num c-count', cell: ({ sessionsCount }) => sessionsCount },
    { head: 'Valid for', className: 'secondary tnum c-count', cell: validText },
    { head: 'Pays for', className: 'secondary', title: coverOf, cell: coverOf },
    {
      head: `A session, ${currency}`,
      className: 'num secondary c-price',
      cell: (pack) => amountText(perSessionMinor(pack), pack.currency),
    },
    { head: `Price, ${currency}`, className: 'num c-price', cell: (pack) => amountText(pack.priceMinor, pack.currency) },
  ]
}
