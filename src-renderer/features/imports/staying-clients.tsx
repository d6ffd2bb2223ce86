import { countOf, countText } from './count-text'
import type { RemovalPreview } from './import-records'
import '../../ui/table.css'

/** Whom an import's removal leaves, with why: those booked since come first. */
export const StayingClients = ({ preview: { staying, stayingCount } }: { preview: RemovalPreview }) => (
  <section aria-label="Who stays" className="staying">
    <p>
      <b>{countOf(stayingCount, 'client')}</b> {stayingCount === 1 ? 'stays' : 'stay'}: something of theirs was entered since.
    </p>
    <div className="staying-list" tabIndex={0} role="region" aria-label="Clients who stay">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Client</th>
            <th scope="col" className="num">
              Bookings
            </th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {staying.map(({ clientId, name, number, bookings, because }) => (
            <tr key={clientId}>
              <td>
                <b>{name}</b> <span className="muted tnum">{number}</span>
              </td>
              <td className="num">{countText(bookings)}</td>
              <td className="secondary staying-why">{because}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {stayingCount > staying.length && <p className="muted">and {countText(stayingCount - staying.length)} more</p>}
  </section>
)
