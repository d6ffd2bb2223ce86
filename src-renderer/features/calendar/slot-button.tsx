import type { CSSProperties } from 'react'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import type { SlotCell } from './use-free-slots'

interface SlotButtonProps {
  slot: SlotCell
  trainerName: string
  timeZone: string
  cellId: string
  tabIndex: number
  style: CSSProperties
  onFocus: () => void
  onPick: () => void
}

/** A start that fits what is being booked or moved. */
export const SlotButton = ({ slot, trainerName, timeZone, cellId, tabIndex, style, onFocus, onPick }: SlotButtonProps) => {
  const time = wallTimeLabel(slot.from, timeZone)
  return (
    <button type="button" className="slot-start" data-cell={cellId} tabIndex={tabIndex} style={style} onFocus={onFocus} onClick={onPick}>
      <span className="sr-only">{`${time}, free start with ${trainerName}`}</span>
      <span className="tnum" aria-hidden>
        {time}
      </span>
    </button>
  )
}
