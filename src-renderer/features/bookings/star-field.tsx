import { IconStar, IconStarFilled } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'

interface StarFieldProps {
  /** 0 while nothing is chosen. */
  stars: number
  onChoose: (stars: number) => void
  error: string | null
}

const all = [1, 2, 3, 4, 5]
const steps: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

/** One to five stars, by arrows or digits. */
export const StarField = ({ stars, onChoose, error }: StarFieldProps) => {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = steps[event.key]
    const digit = /^[1-5]$/.test(event.key) && !event.ctrlKey && !event.altKey ? Number(event.key) : null
    if (step === undefined && digit === null) return
    event.preventDefault()
    const chosen = digit ?? Math.min(5, Math.max(1, stars + (step ?? 0)))
    onChoose(chosen)
    event.currentTarget.querySelectorAll('button')[chosen - 1]?.focus()
  }
  return (
    <div>
      <div className="star-field" role="radiogroup" aria-label="Stars" onKeyDown={onKeyDown} data-wrong={error !== null || undefined}>
        {all.map((star) => (
          <button
            key={star}
            type="button"
            role="radio"
            aria-checked={star === stars}
            aria-label={star === 1 ? '1 star' : `${star} stars`}
            data-autofocus={star === Math.max(1, stars) || undefined}
            tabIndex={star === Math.max(1, stars) ? 0 : -1}
            onClick={() => onChoose(star)}
          >
            {star <= stars ? <IconStarFilled size={20} aria-hidden /> : <IconStar size={20} stroke={1.6} aria-hidden />}
          </button>
        ))}
        <span className="star-words">{stars === 0 ? 'Press 1 – 5' : `${stars} of 5`}</span>
      </div>
      {error !== null && (
        <p className="star-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
