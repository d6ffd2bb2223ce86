/** `16 %`, `8.25 %`. */
export const percentText = (rateBasisPoints: number): string => `${rateBasisPoints / 100} %`

/** `VAT 16 %`; a name that says its percentage already is not given another. */
export const rateText = ({ name, rateBasisPoints }: { name: string; rateBasisPoints: number }): string =>
  name.replaceAll(' ', '').includes(`${rateBasisPoints / 100}%`) ? name : `${name} ${percentText(rateBasisPoints)}`

/** A percentage with up to two decimals as basis points; null where it is none from 0 to 100. */
export const rateFromText = (text: string): number | null => {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))? ?%?$/.exec(text.trim())
  if (!match) return null
  const basisPoints = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return basisPoints <= 10_000 ? basisPoints : null
}
