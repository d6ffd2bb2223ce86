import './credit-pips.css'

interface CreditPipsProps {
  used: number
  held: number
  free: number
  expired: number
}

/** More than these say nothing at a glance; the sentence beside them does. */
const mostPips = 24

/** A lot of credits at a glance: filled used, half held, outlined free, dashed expired. Decoration of the sentence it always stands with. */
export const CreditPips = ({ used, held, free, expired }: CreditPipsProps) => {
  if (used + held + free + expired > mostPips) return null
  const pips = Object.entries({ used, held, free, expired }).flatMap(([kind, count]) => Array<string>(count).fill(kind))
  return (
    <span className="pips" aria-hidden>
      {pips.map((kind, index) => (
        <i key={index} data-kind={kind} />
      ))}
    </span>
  )
}
