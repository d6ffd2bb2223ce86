/** `2,771`. */
export const countText = (count: number): string => count.toLocaleString('en')

/** `1 row`, `2,771 rows`. */
export const countOf = (count: number, one: string, more = `${one}s`): string => `${countText(count)} ${count === 1 ? one : more}`
