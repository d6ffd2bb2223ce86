import { expect, test } from 'vitest'
import { tillRuleInput, tillRuleRules, typedFieldOf } from './till-rule-values'

test('amounts become minor units, numbers numbers, and the rest stays as it is', () => {
  expect(
    tillRuleInput(
      { lateCancelFee: '500', frontDeskRefundLimit: '5,000', waiverHours: '24', noShowUsesCredit: false, documentFooter: '12' },
      'KES',
    ),
  ).toEqual({
    lateCancelFeeMinor: 50_000,
    frontDeskRefundLimitMinor: 500_000,
    waiverHours: 24,
    noShowUsesCredit: false,
    documentFooter: '12',
  })
})

test('a refusal of the server is shown at the field that was typed into', () => {
  expect(typedFieldOf('noShowFeeMinor')).toBe('noShowFee')
  expect(typedFieldOf('waiverHours')).toBe('waiverHours')
})

test('each rule names its unit and its limits', () => {
  const rules = tillRuleRules('KES')
  expect(rules.waiverHours('721')).toBe('Write whole hours from 0 to 720.')
  expect(rules.noShowAfterMinutes('ten')).toBe('Write whole minutes from 0 to 1,440.')
  expect(rules.lateCancelFee('5.005')).toBe('Write an amount in KES, such as 2,500.')
  expect(rules.lateCancelFee('0')).toBeNull()
  expect(rules.documentFooter('x'.repeat(501))).toBe('501 of 500 characters. Shorten the footer.')
})
