import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { useRows } from '../../lib/use-rows'
import { lengthText } from '../../lib/lengths'
import type { SessionType } from '../../lib/records'
import { Amount } from '../../ui/amount'
import { ColourSwatch } from '../../ui/colour-swatch'

interface SessionTypeRowProps {
  type: SessionType
  rows: ReturnType<typeof useRows>
  /** Only on an archived type; the screen's one current row is an offered one. */
  onBringBack?: () => void
}

export const SessionTypeRow = ({ type, rows, onBringBack }: SessionTypeRowProps) => (
  <tr data-current={(!onBringBack && type.id === rows.current) || undefined}>
    <td>
      <Link
        className="row-link type-name"
        to="/settings/session-types/$sessionTypeId"
        params={{ sessionTypeId: type.id }}
        {...rows.rowProps(type.id)}
      >
        <ColourSwatch hue={type.colour} />
        {type.name}
      </Link>
    </td>
    <td className="tnum">{lengthText(type.durationMinutes)}</td>
    <td className="tnum">{type.capacity}</td>
    <td className="secondary">{type.startsAs === 'pending' ? 'Pending' : 'Confirmed'}</td>
    <td className="num">
      <Amount amountMinor={type.priceMinor} currency={type.currency} />
    </td>
    {onBringBack && (
      <td className="num">
        <Button size="xs" variant="subtle" aria-label={`Bring back ${type.name}`} onClick={onBringBack}>
          Bring back
        </Button>
      </td>
    )}
  </tr>
)
