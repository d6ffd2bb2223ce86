/** `16%`, `8.25%`. */
export const percentText = (basisPoints: number): string => `${basisPoints / 100}%`

/** `Towel hire × 2`; one of a thing is not counted. */
export const itemText = ({ description, quantity }: { description: string; quantity: number }): string =>
  quantity === 1 ? description : `${description} × ${quantity}`

/** `VAT 16% included`, or `VAT 16%` where it is added; a name that says its percentage already is not given another. */
export const taxText = ({ name, rateBasisPoints }: { name: string; rateBasisPoints: number }, isIncluded: boolean): string => {
  const percent = percentText(rateBasisPoints)
  const named = name.replaceAll(' ', '').includes(percent) ? name : `${name} ${percent}`
  return isIncluded ? `${named} included` : named
}
