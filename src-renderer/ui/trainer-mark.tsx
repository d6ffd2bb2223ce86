import type { CSSProperties } from 'react'
import './people.css'

const hueCount = 12

/** The trainer's hue as edge, fill and ink. Trainers past the twelfth reuse hues with a split edge. */
export const hueVars = (hue: number): CSSProperties => {
  const number = ((hue - 1) % hueCount) + 1
  const edge = `var(--trainer-${number})`
  return { '--hue': edge, '--hue-tint': `var(--trainer-${number}-tint)`, '--hue-ink': `var(--trainer-${number}-ink)` } as CSSProperties
}

interface TrainerMarkProps {
  initials: string
  hue: number
  size?: number
}

/** Stands beside the name, so it is decoration for readers. */
export const TrainerMark = ({ initials, hue, size = 22 }: TrainerMarkProps) => (
  <span
    className="trainer-mark"
    style={{ ...hueVars(hue), width: size, height: size, fontSize: size <= 20 ? '0.59375rem' : size > 26 ? '0.75rem' : '0.65625rem' }}
    aria-hidden
  >
    {initials}
  </span>
)
