import type { Figure } from './measure'
import type { BigScan } from './query-plans'

const ms = (value: number | null): string => (value === null ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0))
const ratioOf = ({ medianMs, rawMedianMs }: Figure): number | null => (rawMedianMs === null ? null : medianMs / rawMedianMs)

/** The figures as aligned columns, times in milliseconds. */
export const table = (figures: readonly Figure[]): string => {
  const rows = figures.map((figure) => {
    const ratio = ratioOf(figure)
    return [
      figure.name,
      ms(figure.medianMs),
      ms(figure.p95Ms),
      ms(figure.rawMedianMs),
      ratio === null ? '–' : `${ratio.toFixed(1)}×`,
      `≤ ${figure.targetMs}`,
    ]
  })
  const all = [['', 'median', 'p95', 'raw SQLite', 'ratio', 'target'], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  return all
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    )
    .join('\n')
}

export const asJson = (figures: readonly Figure[]): string =>
  JSON.stringify(
    figures.map((figure) => ({
      name: figure.name,
      medianMs: figure.medianMs,
      p95Ms: figure.p95Ms,
      rawMedianMs: figure.rawMedianMs,
      ratio: ratioOf(figure),
    })),
    null,
    2,
  )

/** What reads a whole table: first what should not, then what may, by its reason. */
export const scanReport = (scans: readonly BigScan[]): string => {
  const shown = ({ steps, sql }: BigScan): string => `- ${steps.join('; ')}\n    ${sql}\n`
  const [faults, allowed] = [scans.filter(({ because }) => because === null), scans.filter(({ because }) => because !== null)]
  const reasons = [...Map.groupBy(allowed, ({ because }) => because)].map(([because, reads]) => `- ${reads.length} × ${because}\n`)
  return [
    faults.length === 0 ? '\nEvery list is served by an index.\n' : '\nFAULT: read from end to end, where an index should serve:\n',
    ...faults.map(shown),
    '\nRead from end to end, and may be:\n',
    ...reasons,
  ].join('')
}
