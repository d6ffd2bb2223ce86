import { Checkbox, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEveryType } from '../lib/covered-types'
import { ColourSwatch } from './colour-swatch'
import './covered-types-field.css'
import './states.css'

/** Every type, those added later too, or chosen ones; those chosen before are kept while “every” is tried. */
export interface CoveredTypes {
  isEveryType: boolean
  sessionTypeIds: string[]
}

export const coveredTypesOf = (sessionTypeIds: readonly string[]): CoveredTypes => ({
  isEveryType: sessionTypeIds.length === 0,
  sessionTypeIds: [...sessionTypeIds],
})

export const coveredIds = ({ isEveryType, sessionTypeIds }: CoveredTypes): string[] => (isEveryType ? [] : sessionTypeIds)

export const coveredTypesRule = ({ isEveryType, sessionTypeIds }: CoveredTypes) =>
  !isEveryType && sessionTypeIds.length === 0 ? 'Choose at least one session type, or every type.' : null

interface CoveredTypesFieldProps {
  value: CoveredTypes
  onChange: (value: CoveredTypes) => void
  error?: ReactNode
}

/** Which session types something pays for. */
export const CoveredTypesField = ({ value, onChange, error }: CoveredTypesFieldProps) => {
  const types = useEveryType().data?.items ?? []
  const { isEveryType, sessionTypeIds } = value
  const offered = types.filter(({ id, isActive }) => isActive || sessionTypeIds.includes(id))
  const toggle = (id: string) => {
    const isChosen = sessionTypeIds.includes(id)
    onChange({ ...value, sessionTypeIds: isChosen ? sessionTypeIds.filter((one) => one !== id) : [...sessionTypeIds, id] })
  }
  return (
    <div role="group" aria-labelledby="covered-types">
      <p className="field-label" id="covered-types">
        Pays for
      </p>
      <SegmentedControl
        aria-labelledby="covered-types"
        data={[
          { value: 'every', label: 'Every type' },
          { value: 'chosen', label: 'Chosen types' },
        ]}
        value={isEveryType ? 'every' : 'chosen'}
        onChange={(mode) => onChange({ ...value, isEveryType: mode === 'every' })}
      />
      {!isEveryType && (
        <div className="covered-types">
          {offered.map(({ id, name, colour, isActive }, index) => (
            <Checkbox
              key={id}
              checked={sessionTypeIds.includes(id)}
              aria-invalid={(Boolean(error) && index === 0) || undefined}
              onChange={() => toggle(id)}
              label={
                <span className="covered-type">
                  <ColourSwatch hue={colour} />
                  {name}
                  {!isActive && <span className="muted">archived</span>}
                </span>
              }
            />
          ))}
        </div>
      )}
      {Boolean(error) && (
        <p className="problem" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
