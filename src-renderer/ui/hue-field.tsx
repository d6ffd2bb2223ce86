import { hueNames } from '../lib/hue-names'
import { ColourSwatch } from './colour-swatch'
import './hue-field.css'

interface HueFieldProps {
  /** 1–12. */
  value: number
  onChange: (colour: number) => void
}

/** Twelve hues by name; one tab stop, arrows choose. */
export const HueField = ({ value, onChange }: HueFieldProps) => (
  <fieldset>
    <legend className="field-label">Colour</legend>
    <div className="colour-choices">
      {hueNames.map((name, index) => (
        <label key={name}>
          <input type="radio" name="colour" value={index + 1} checked={value === index + 1} onChange={() => onChange(index + 1)} />
          <ColourSwatch hue={index + 1} />
          {name}
        </label>
      ))}
    </div>
  </fieldset>
)
