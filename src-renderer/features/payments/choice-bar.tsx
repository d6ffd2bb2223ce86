import { Key } from '../../ui/key'

interface ChoiceBarProps<Value extends string> {
  label: string
  choices: readonly { value: Value; label: string; count?: number | undefined }[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** One of a few, each with its key: F and its digit. The keys themselves are the screen's, by {@link choiceKeys}. */
export const ChoiceBar = <Value extends string>({ label, choices, chosen, onChoose }: ChoiceBarProps<Value>) => (
  <div className="money-choices" role="group" aria-label={label}>
    {choices.map(({ value, label: word, count }, index) => (
      <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
        {word}
        {count !== undefined && <span className="section-count">{count}</span>}
        <Key keys={`F ${index + 1}`} />
      </button>
    ))}
  </div>
)

export const choiceKeys = <Value extends string>(
  choices: readonly { value: Value; label: string }[],
  onChoose: (value: Value) => void,
): { keys: string; label: string; run: () => void; isHint?: boolean }[] =>
  choices.map(({ value, label }, index) => ({ keys: `F ${index + 1}`, label: label.toLowerCase(), run: () => onChoose(value) }))
