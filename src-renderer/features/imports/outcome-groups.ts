import { countOf, countText } from './count-text'
import type { CheckedImport, ImportReason, RowOutcome } from './import-records'

export type GroupName = 'clean' | 'fixed' | 'doubles' | 'rejected'

export interface OutcomeGroup {
  name: GroupName
  /** Beside the count. */
  label: string
  /** What becomes of these rows. */
  fate: string
  rows: number
  outcomes: readonly RowOutcome[]
  /** Most first; none for the clean rows. */
  reasons: readonly ImportReason[]
}

const ofOutcomes = (reasons: readonly ImportReason[], outcomes: readonly RowOutcome[]) =>
  reasons.filter(({ outcome }) => outcomes.includes(outcome)).toSorted((a, b) => b.rows - a.rows)

const fixedOutcomes: readonly RowOutcome[] = ['fixed']
const doubleOutcomes: readonly RowOutcome[] = ['duplicate_in_file', 'duplicate_existing']
const rejectedOutcomes: readonly RowOutcome[] = ['rejected']

/** The rows of a checked file by what becomes of them, in the order of the screen. */
export const outcomeGroups = ({ counts, reasons }: Pick<CheckedImport, 'counts' | 'reasons'>): OutcomeGroup[] => {
  const tidied = ofOutcomes(reasons, fixedOutcomes)
  return [
    { name: 'clean', label: 'clean', fate: 'will be added', rows: counts.clean, outcomes: ['new'], reasons: [] },
    {
      name: 'fixed',
      label: 'tidied',
      fate: tidied.length === 0 ? 'nothing had to be' : tidied.map(({ reason, rows }) => `${reason} ${countText(rows)}`).join(', '),
      rows: counts.fixed,
      outcomes: fixedOutcomes,
      reasons: tidied,
    },
    {
      name: 'doubles',
      label: 'doubles',
      fate:
        counts.duplicatesInFile + counts.duplicatesExisting === 0
          ? 'nobody twice'
          : `${countText(counts.duplicatesInFile)} in the file, ${countText(counts.duplicatesExisting)} already here`,
      rows: counts.duplicatesInFile + counts.duplicatesExisting,
      outcomes: doubleOutcomes,
      reasons: ofOutcomes(reasons, doubleOutcomes),
    },
    {
      name: 'rejected',
      label: 'to fix',
      fate: counts.rejected === 0 ? 'nothing is left out' : 'left out until fixed',
      rows: counts.rejected,
      outcomes: rejectedOutcomes,
      reasons: ofOutcomes(reasons, rejectedOutcomes),
    },
  ]
}

/** For a reader, what the bar over the groups shows. */
export const groupsSentence = (groups: readonly OutcomeGroup[]): string =>
  groups.map(({ rows, label }) => `${countText(rows)} ${label}`).join(', ')

/** The button's words and what is said beside it. */
export const sumToAdd = (toAdd: number): string => countOf(toAdd, 'client')
