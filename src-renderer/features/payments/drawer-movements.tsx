import { amountText } from '../../lib/money'
import { useStudioTime } from '../../lib/use-studio'
import { SectionTitle } from '../../ui/section-title'
import type { CashMovement, OpenDrawer } from './drawer-records'

const kindNames: Record<CashMovement['kind'], string> = { sale: 'Sale', refund: 'Refund', pay_in: 'Paid in', pay_out: 'Paid out' }

const aboutText = ({ documentNumber, clientName, reason }: CashMovement): string =>
  [documentNumber, clientName, reason].filter((text) => text !== null).join(', ')

/** Every shilling in and out, with what was in it afterwards. */
export const DrawerMovements = ({ drawer }: { drawer: OpenDrawer }) => {
  const { today, dayOfIso, timeOf, dayAndTime } = useStudioTime()
  const { currency, movements } = drawer
  const whenText = (iso: string) => (dayOfIso(iso) === today ? timeOf(iso) : dayAndTime(iso))
  return (
    <section aria-label="Movements" className="money-part">
      <SectionTitle count={movements.length}>Movements</SectionTitle>
      <table className="table ledger">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">What</th>
            <th scope="col">About</th>
            <th scope="col" className="c-wide">
              By
            </th>
            <th scope="col" className="num">
              {currency}
            </th>
            <th scope="col" className="num">
              In it
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="tnum secondary">{whenText(drawer.openedAt)}</td>
            <td>Opened</td>
            <td className="secondary truncate">Float</td>
            <td className="secondary truncate c-wide">{drawer.openedBy}</td>
            <td className="num">{amountText(drawer.floatMinor, currency)}</td>
            <td className="num secondary">{amountText(drawer.floatMinor, currency)}</td>
          </tr>
          {movements.map((movement) => (
            <tr key={movement.id}>
              <td className="tnum secondary">{whenText(movement.at)}</td>
              <td>{kindNames[movement.kind]}</td>
              <td className="secondary truncate" title={aboutText(movement)}>
                {aboutText(movement)}
              </td>
              <td className="secondary truncate c-wide">{movement.by}</td>
              <td className="num">{amountText(movement.amountMinor, currency)}</td>
              <td className="num secondary">{amountText(movement.expectedAfterMinor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
