import type { CSSProperties } from 'react'
import { hueVars } from '../../ui/trainer-mark'

interface CarriedGhostProps {
  clientName: string
  /** `11:00–12:00`, in the studio’s wall time. */
  span: string
  /** Where it is not the one it has. */
  trainer: string | null
  /** What it would land on, in words. */
  text: string
  kind: 'free' | 'taken' | 'closed' | 'past' | 'same'
  hue: number
  /** By keys it is kept in sight; under a pointer the day scrolls by itself. */
  isFollowed: boolean
  style: CSSProperties
}

/** Where a lifted session would be if it were dropped now. Readers hear it from the live region. */
export const CarriedGhost = ({ clientName, span, trainer, text, kind, hue, isFollowed, style }: CarriedGhostProps) => (
  <div
    className="carried"
    data-landing={kind}
    style={{ ...hueVars(hue), ...style }}
    aria-hidden
    ref={(element) => void (isFollowed && element?.scrollIntoView({ block: 'nearest', inline: 'nearest' }))}
  >
    <b className="tnum">
      {span}
      {trainer !== null && ` ${trainer}`}
    </b>
    <span>{clientName}</span>
    <em>{text}</em>
  </div>
)
