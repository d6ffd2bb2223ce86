import { useEffect, useRef } from 'react'
import { roleNames } from '../../lib/access'
import type { Outputs } from '../../lib/api'
import { PersonMark } from '../../ui/person-mark'
import './lock-screen.css'

interface PeopleAtDeskProps {
  people: Outputs['staff']['atDesk']['items']
  chosen: string
  /** Of a training studio, by name. */
  knownPins: ReadonlyMap<string, string>
  onChoose: (id: string) => void
  /** By a press: what comes next is the PIN. */
  onChosen: () => void
}

/** Who may take over, one chosen. */
export const PeopleAtDesk = ({ people, chosen, knownPins, onChoose, onChosen }: PeopleAtDeskProps) => {
  const root = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    void root.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <fieldset className="people-at-desk" ref={root}>
      <legend className="field-label">Who is here</legend>
      {people.map(({ id, name, role, hasPin }) => (
        <label key={id} data-chosen={id === chosen || undefined} onClick={onChosen}>
          <input type="radio" name="person" value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <PersonMark name={name} size={26} />
          <span className="person-at-desk-name">{name}</span>
          <span className="grow" />
          <span className="muted">
            {roleNames[role]}
            {!hasPin && ', no PIN'}
            {hasPin && knownPins.has(name) && `, PIN ${knownPins.get(name)}`}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
