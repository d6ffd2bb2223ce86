import { expect, test } from 'vitest'
import type { SessionType } from '../../lib/records'
import { ownTypeErrors, ownTypesOf, ownTypeValues } from './own-type-values'

const types = [{ id: 'PT' }, { id: 'YOGA' }] as SessionType[]

test('who gives every type has all of them ticked, and stays so', () => {
  const values = ownTypeValues([], types, 'KES')
  expect(values).toEqual({ isEveryType: true, types: { PT: { isGiven: true, price: '' }, YOGA: { isGiven: true, price: '' } } })
  expect(ownTypesOf(values, 'KES')).toEqual([])
})

test('own prices come back as they were kept; an empty one is the type’s', () => {
  const own = [
    { sessionTypeId: 'PT', priceMinor: 350_000 },
    { sessionTypeId: 'YOGA', priceMinor: null },
  ]
  const values = ownTypeValues(own, types, 'KES')
  expect(values.types).toEqual({ PT: { isGiven: true, price: '3,500' }, YOGA: { isGiven: true, price: '' } })
  expect(ownTypesOf(values, 'KES')).toEqual(own)
})

test('a free session is a price, not the type’s', () => {
  const values = { isEveryType: false, types: { PT: { isGiven: true, price: '0' } } }
  expect(ownTypesOf(values, 'KES')).toEqual([{ sessionTypeId: 'PT', priceMinor: 0 }])
})

test('nothing chosen, or a price that is none, is named', () => {
  expect(ownTypeErrors({ isEveryType: false, types: { PT: { isGiven: false, price: '' } } }, 'KES')).toEqual({
    isEveryType: 'Choose at least one session type, or every type.',
  })
  expect(ownTypeErrors({ isEveryType: false, types: { PT: { isGiven: true, price: 'much' } } }, 'KES')).toEqual({
    'types.PT.price': 'Write an amount in KES, such as 2,500.',
  })
})
