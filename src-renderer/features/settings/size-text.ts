const units = ['B', 'kB', 'MB', 'GB', 'TB']

/** `820 B`, `1.4 MB`, `32 MB`; steps of 1000. */
export const sizeText = (bytes: number): string => {
  let size = bytes
  let unit = 0
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${unit > 0 && size < 9.95 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`
}
