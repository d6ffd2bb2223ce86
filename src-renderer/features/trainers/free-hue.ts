import { hueNames } from '../../lib/hue-names'

/** The first hue in the order they are given out that nobody has; else the one fewest have. */
export const freeHue = (trainers: readonly { hue: number }[]): number => {
  const uses = hueNames.map((_, index) => trainers.filter(({ hue }) => hue === index + 1).length)
  return uses.indexOf(Math.min(...uses)) + 1
}
