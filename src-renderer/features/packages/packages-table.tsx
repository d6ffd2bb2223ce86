import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { coveredText, useEveryType } from '../../lib/covered-types'
import { amountText } from '../../lib/money'
import type { useRows } from '../../lib/use-rows'
import { useStudio } from '../../lib/use-studio'
import { perSessionMinor } from './package-price'
import type { SessionPackage } from './package-values'
import '../../ui/table.css'
import '../../ui/catalogue.css'

interface PackagesTableProps {
  label: string
  packages: readonly SessionPackage[]
  rows: ReturnType<typeof useRows>
  /** Only of archived ones. */
  onBringBack?: (pack: SessionPackage) => void
}

const validText = ({ validDays }: SessionPackage) =>
  validDays === null ? 'For ever' : `${validDays.toLocaleString('en-GB')} ${validDays === 1 ? 'day' : 'days'}`

export const PackagesTable = ({ label, packages, rows, onBringBack }: PackagesTableProps) => {
  const { currency } = useStudio()
  const types = useEveryType().data?.items ?? []
  const coverOf = ({ sessionTypeIds, trainerName }: SessionPackage) =>
    `${coveredText(sessionTypeIds, types)}${trainerName === null ? '' : `, with ${trainerName}`}`
  return (
    <div className="catalogue-box">
      <table className="table catalogue" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className="num c-count">
              Sessions
            </th>
            <th scope="col" className="c-count">
              Valid for
            </th>
            <th scope="col">Pays for</th>
            <th scope="col" className="num c-price">
              A session, {currency}
            </th>
            <th scope="col" className="num c-price">
              Price, {currency}
            </th>
            {onBringBack && (
              <th scope="col" className="c-act">
                <span className="sr-only">Act</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {packages.map((pack) => (
            <tr key={pack.id} data-current={(!onBringBack && pack.id === rows.current) || undefined}>
              <td>
                <Link className="row-link" to="/settings/packages/$packageId" params={{ packageId: pack.id }} {...rows.rowProps(pack.id)}>
                  {pack.name}
                </Link>
              </td>
              <td className="num">{pack.sessionsCount}</td>
              <td className="secondary tnum">{validText(pack)}</td>
              <td className="secondary" title={coverOf(pack)}>
                {coverOf(pack)}
              </td>
              <td className="num secondary">{amountText(perSessionMinor(pack), pack.currency)}</td>
              <td className="num">{amountText(pack.priceMinor, pack.currency)}</td>
              {onBringBack && (
                <td className="c-act">
                  <Button size="xs" variant="subtle" aria-label={`Bring back ${pack.name}`} onClick={() => onBringBack(pack)}>
                    Bring back
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
