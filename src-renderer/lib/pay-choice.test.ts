import { expect, test } from 'vitest'
import { chosenOption, payLater, payWithOf, type PayOption } from './pay-choice'

const lot = (id: string, problem: string | null = null): PayOption => ({
  kind: 'package',
  clientPackageId: id,
  membershipId: null,
  name: id,
  available: 3,
  expiryOn: null,
  problem,
  warning: null,
})

test('the first that can pay is proposed until somebody chooses', () => {
  const options = [lot('ended', 'It has ended.'), lot('soon'), lot('later')]
  expect(chosenOption(options, '')?.name).toBe('soon')
  expect(chosenOption(options, 'later-not-there')?.name).toBe('soon')
  expect(chosenOption([lot('soon'), lot('last')], 'last')?.name).toBe('last')
})

test('what cannot pay any more makes room for what can, and paying later stays a choice', () => {
  expect(chosenOption([lot('mine', 'No session left.'), lot('other')], 'mine')?.name).toBe('other')
  expect(chosenOption([lot('mine')], payLater)).toBeNull()
  expect(chosenOption([lot('mine', 'No session left.')], '')).toBeNull()
})

test('a lot pays by its credits, a membership by itself', () => {
  expect(payWithOf(lot('a'))).toEqual({ clientPackageId: 'a' })
  expect(payWithOf({ ...lot('a'), kind: 'membership', clientPackageId: null, membershipId: 'm' })).toEqual({ membershipId: 'm' })
})
