import { expect, test } from 'vitest'
import { addDays } from '../time/zone'
import { reminderStep } from './payment-reminder'
import { membershipEndText, owedText } from './reminder-text'

const dueOn = '2027-06-30'
const stepOn = (daysAfter: number, sinceOn = '2027-06-01') => reminderStep(dueOn, sinceOn, addDays(dueOn, daysAfter))

test('reminders fall 7, 3 and 1 days before, when it is over, and two weeks after', () => {
  expect([-8, -7, -3, -1, 1, 13, 14].map((days) => stepOn(days))).toEqual([null, 'in7', 'in3', 'in1', 'overdue', 'overdue', 'final'])
})

test('between two of them the last one holds, and on the last day itself nothing is overdue', () => {
  expect([-6, -4, -2, 0].map((days) => stepOn(days))).toEqual(['in7', 'in7', 'in3', 'in1'])
})

test('what is due in less time than that is reminded of on the days it still has', () => {
  expect([-5, -4, -3, -1].map((days) => stepOn(days, '2027-06-25'))).toEqual([null, null, 'in3', 'in1'])
  expect([0, 1].map((days) => stepOn(days, dueOn))).toEqual([null, 'overdue'])
})

const facts = { studioName: 'Kilele Fitness', number: 'INV-2027-0001', owedMinor: 1_040_000, currency: 'KES', dueOn, instructions: '' }

test('a reminder says how much of which invoice is due on which day', () => {
  expect(owedText('in3', facts)).toEqual({
    subject: 'Invoice INV-2027-0001 is due Wed 30 June 2027',
    message: 'Kilele Fitness: KES 10,400 of invoice INV-2027-0001 is due on Wed 30 June 2027.',
  })
  expect(owedText('overdue', facts)).toEqual({
    subject: 'Invoice INV-2027-0001 is overdue',
    message: 'Kilele Fitness: KES 10,400 of invoice INV-2027-0001 was due on Wed 30 June 2027 and is still open.',
  })
  expect(owedText('final', { ...facts, instructions: 'Paybill 400200,\naccount: your name.' })).toEqual({
    subject: 'Final notice: invoice INV-2027-0001',
    message:
      'Kilele Fitness: Final notice: KES 10,400 of invoice INV-2027-0001 was due on Wed 30 June 2027 and is still open. Paybill 400200, account: your name.',
  })
})

test('a membership that ends is named with its last day', () => {
  expect(membershipEndText({ studioName: 'Kilele Fitness', name: 'Monthly', endOn: dueOn })).toEqual({
    subject: 'Monthly ends Wed 30 June 2027',
    message: 'Kilele Fitness: Monthly ends on Wed 30 June 2027. Renew it at the desk to go on without a break.',
  })
})
