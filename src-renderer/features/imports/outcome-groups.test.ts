import { expect, test } from 'vitest'
import { groupsSentence, outcomeGroups, sumToAdd } from './outcome-groups'

const counts = { rows: 3000, clean: 2700, fixed: 70, duplicatesInFile: 70, duplicatesExisting: 40, rejected: 120, toAdd: 2770, added: 0 }

test('the rows of a file stand in four groups, each with its reasons, most first', () => {
  const groups = outcomeGroups({
    counts,
    reasons: [
      { outcome: 'rejected', reason: 'Broken row', rows: 20 },
      { outcome: 'rejected', reason: 'No name', rows: 60 },
      { outcome: 'rejected', reason: 'No phone and no e-mail', rows: 40 },
      { outcome: 'fixed', reason: 'phones', rows: 50 },
      { outcome: 'fixed', reason: 'dates', rows: 20 },
      { outcome: 'duplicate_existing', reason: 'Already here', rows: 40 },
      { outcome: 'duplicate_in_file', reason: 'Twice in the file', rows: 70 },
    ],
  })
  expect(groups.map(({ name, rows, fate, reasons }) => ({ name, rows, fate, reasons: reasons.map(({ reason }) => reason) }))).toEqual([
    { name: 'clean', rows: 2700, fate: 'will be added', reasons: [] },
    { name: 'fixed', rows: 70, fate: 'phones 50, dates 20', reasons: ['phones', 'dates'] },
    { name: 'doubles', rows: 110, fate: '70 in the file, 40 already here', reasons: ['Twice in the file', 'Already here'] },
    { name: 'rejected', rows: 120, fate: 'left out until fixed', reasons: ['No name', 'No phone and no e-mail', 'Broken row'] },
  ])
  expect(groupsSentence(groups)).toBe('2,700 clean, 70 tidied, 110 doubles, 120 to fix')
})

test('the sum is said with its unit', () => {
  expect(sumToAdd(2770)).toBe('2,770 clients')
  expect(sumToAdd(1)).toBe('1 client')
})
