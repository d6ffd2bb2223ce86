import { IconBan } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { GapCell } from '@shared/domain/calendar/day-layout'
import { minuteMs } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { lengthText } from '../../lib/lengths'
import type { DiaryBooking } from './laid-day'

interface GapButtonProps {
  gap: GapCell<DiaryBooking>
  trainerName: string
  timeZone: string
  cellId: string
  tabIndex: number
  style: CSSProperties
  onFocus: () => void
  onBook: () => void
}

/** For the eye; readers hear the button's name. */
export const GapWords = ({ gap, timeZone }: Pick<GapButtonProps, 'gap' | 'timeZone'>) => {
  const freed = gap.freedBy[0]
  return (
    <>
      <span className="open-stretch-text" aria-hidden>
        <span className="tnum">{wallTimeLabel(gap.from, timeZone)}</span> {lengthText((gap.until - gap.from) / minuteMs)} free
      </span>
      {freed && (
        <em aria-hidden>
          <IconBan size={12} stroke={1.8} aria-hidden />
          <span>{freed.clientName} cancelled</span>
        </em>
      )}
    </>
  )
}

/** Free time is drawn and can be pressed: it books. */
export const GapButton = ({ gap, trainerName, timeZone, cellId, tabIndex, style, onFocus, onBook }: GapButtonProps) => {
  const minutes = (gap.until - gap.from) / minuteMs
  const time = wallTimeLabel(gap.from, timeZone)
  const freed = gap.freedBy[0]
  return (
    <button type="button" className="open-stretch" data-cell={cellId} tabIndex={tabIndex} style={style} onFocus={onFocus} onClick={onBook}>
      <span className="sr-only">{`${time}, ${lengthText(minutes)} free, ${trainerName}${freed ? `. ${freed.clientName} cancelled` : ''}`}</span>
      <GapWords gap={gap} timeZone={timeZone} />
    </button>
  )
}
