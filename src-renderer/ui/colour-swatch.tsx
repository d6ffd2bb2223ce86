import { hueVars } from './trainer-mark'
import './colour-swatch.css'

/** A hue beside the name it belongs to; decoration for readers. */
export const ColourSwatch = ({ hue }: { hue: number }) => <i className="colour-swatch" style={hueVars(hue)} aria-hidden />
