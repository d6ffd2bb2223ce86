import { expect, test } from 'vitest'
import { figureDifferences, type DatabaseFigures } from './database-figures'

const figures = (rows: number, amountMinor: string, lastAuditId: string | null): DatabaseFigures => ({
  tables: { sale: { rows, sums: { amountMinor } }, client: { rows: 1, sums: {} } },
  lastAuditId,
})

test('equal figures differ in nothing', () => {
  expect(figureDifferences(figures(2, '500', '01A'), figures(2, '500', '01A'))).toEqual([])
})

test('says every count, sum and audit entry that differs', () => {
  expect(figureDifferences(figures(2, '500', '01A'), figures(3, '750', null))).toEqual([
    'Table sale has 3 rows, 2 expected.',
    'sale.amountMinor adds up to 750, 500 expected.',
    'The last audit entry is not the expected one.',
  ])
})

test('says a table is missing or unexpected', () => {
  const only = (table: string): DatabaseFigures => ({ tables: { [table]: { rows: 0, sums: {} } }, lastAuditId: null })
  expect(figureDifferences(only('sale'), only('client'))).toEqual(['Table sale is missing.', 'Table client is unexpected.'])
})
