import { Radio } from '@mantine/core'
import { useStudioTime } from '../../lib/use-studio'
import { keyOf, payLater, type PayOption, type PayOptions } from '../../lib/pay-choice'

interface PayFieldProps {
  options: PayOptions
  chosen: PayOption | null
  /** What stands for nothing of the client’s: `Pay later`, unless said otherwise. */
  later?: string
  onChoose: (key: string) => void
}

/** What pays for a session: the client’s lots and memberships, what stands in the way of each, or money at the visit. */
export const PayField = ({ options: { items, warnings, noShows }, chosen, later = 'Pay later', onChoose }: PayFieldProps) => {
  const { dayText } = useStudioTime()
  const left = ({ kind, available, expiryOn }: PayOption): string =>
    [
      ...(available === null ? [] : [`${available} left`]),
      ...(expiryOn === null ? [] : [`${kind === 'package' ? 'use by' : 'to'} ${dayText(expiryOn)}`]),
    ].join(', ')
  // What stands beside an option that cannot pay is not said twice.
  const unsaid = warnings.filter((sentence) => !items.some(({ problem }) => problem?.startsWith(sentence)))
  const said = [...unsaid, ...(chosen?.warning == null || warnings.includes(chosen.warning) ? [] : [chosen.warning])]
  return (
    <div className="pay-field">
      {items.length > 0 && (
        <Radio.Group label="Pay with" value={chosen === null ? payLater : keyOf(chosen)} onChange={onChoose}>
          {items.map((option) => (
            <Radio
              key={keyOf(option)}
              value={keyOf(option)}
              size="xs"
              mt={8}
              disabled={option.problem !== null}
              label={[option.name, left(option)].filter(Boolean).join(': ')}
              description={option.problem}
            />
          ))}
          <Radio value={payLater} size="xs" mt={8} label={later} />
        </Radio.Group>
      )}
      <div role="status">
        {said.map((sentence) => (
          <p key={sentence} className="pay-warning">
            {sentence}
          </p>
        ))}
        {noShows.text !== null && <p className="muted">{noShows.text}</p>}
      </div>
    </div>
  )
}
