import { useEffect, useRef } from 'react'
import { Key } from '../../ui/key'
import type { PaletteOption } from './palette-option'
import { PlanCard } from './plan-card'
import type { StudioTime } from './plan-text'
import type { PlanCheck } from './use-plan-check'

interface OptionListProps {
  id: string
  options: readonly PaletteOption[]
  chosen: number
  optionId: (index: number) => string
  /** Of the first option, where it is a booking. */
  check: PlanCheck | null
  chosenCheck: PlanCheck | null
  /** The first option is drawn large when it books. */
  hasCard: boolean
  time: StudioTime
  onChoose: (option: PaletteOption) => void
  onPoint: (option: PaletteOption) => void
}

interface Numbered {
  option: PaletteOption
  index: number
}

/** Neighbours of one group under its name; the card stands alone. */
const groupsOf = (options: readonly PaletteOption[], hasCard: boolean): { title: string | null; members: Numbered[] }[] => {
  const groups: { title: string | null; members: Numbered[] }[] = []
  options.forEach((option, index) => {
    const title = hasCard && index === 0 && option.plan ? null : option.group
    const last = groups.at(-1)
    if (last && last.title === title) last.members.push({ option, index })
    else groups.push({ title, members: [{ option, index }] })
  })
  return groups
}

export const OptionList = (props: OptionListProps) => {
  const { id, options, chosen, optionId, check, chosenCheck, hasCard, time, onChoose, onPoint } = props
  const root = useRef<HTMLDivElement>(null)
  const currentId = options[chosen]?.id
  useEffect(() => {
    root.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  const option = ({ option: one, index }: Numbered) => {
    const isCard = hasCard && index === 0 && one.plan !== undefined
    const isChosen = index === chosen
    return (
      <div
        key={one.id}
        id={optionId(index)}
        role="option"
        aria-selected={isChosen}
        className={isCard ? 'palette-main' : 'palette-item'}
        onMouseDown={(event) => event.preventDefault()}
        onMouseMove={() => !isChosen && onPoint(one)}
        onClick={() => onChoose(one)}
      >
        {isCard ? (
          <PlanCard plan={one.plan!} check={check} time={time} />
        ) : (
          <>
            {one.icon}
            <span className="palette-title">{one.title}</span>
            {one.detail !== undefined && <small>{one.detail}</small>}
            {isChosen && one.plan && chosenCheck && (
              <small className="palette-check" data-tone={chosenCheck.isFree ? 'success' : 'warning'}>
                {chosenCheck.isFree ? 'free' : chosenCheck.lines[0]?.text}
              </small>
            )}
            {one.keys !== undefined && <Key keys={one.keys} />}
          </>
        )}
      </div>
    )
  }
  return (
    <div className="palette-list" role="listbox" id={id} aria-label="What can be done" ref={root}>
      {groupsOf(options, hasCard).map(({ title, members }, at) =>
        title === null ? (
          members.map(option)
        ) : (
          <div key={`${title} ${at}`} role="group" aria-label={title}>
            <p className="palette-group" aria-hidden>
              {title}
            </p>
            {members.map(option)}
          </div>
        ),
      )}
    </div>
  )
}
