import { expect, test } from 'vitest'
import { duplicatesInput } from './duplicates-input'

const nobody = { firstName: '', lastName: '', phone: '' }

test('asks once two letters, six digits or an address are typed', () => {
  expect(duplicatesInput(nobody)).toBeNull()
  expect(duplicatesInput({ ...nobody, firstName: 'G' })).toBeNull()
  expect(duplicatesInput({ ...nobody, firstName: ' Gr ' })).toEqual({ firstName: 'Gr' })
  expect(duplicatesInput({ ...nobody, firstName: 'G', phone: '071100' }, 'other')).toEqual({
    firstName: 'G',
    phone: '071100',
    exceptId: 'other',
  })
  expect(duplicatesInput({ ...nobody, email: 'grace@' })).toEqual({ email: 'grace@' })
})
