import { expect, test } from 'vitest'
import { nextSale } from './membership-next'
import type { Membership } from './membership-states'

const period = (status: 'pending' | 'active' | 'void', invoiceId: string): Membership['periods'][number] => ({
  id: `period of ${invoiceId}`,
  startOn: '2027-06-01',
  endOn: '2027-06-30',
  amountMinor: 2_200_000,
  status,
  invoiceId,
  clientPackageId: null,
})
const pass = { id: 'pass', planId: 'plan', clientId: 'client', cancelledOn: null }

test('a period that waits for its money is paid before another one is sold', () => {
  expect(nextSale({ ...pass, periods: [period('active', 'first'), period('pending', 'second')] })).toEqual({
    clientId: 'client',
    invoiceId: 'second',
  })
})

test('a membership whose periods are paid, or taken back, is renewed', () => {
  expect(nextSale({ ...pass, periods: [period('active', 'first'), period('void', 'second')] })).toEqual({
    clientId: 'client',
    planId: 'plan',
    membershipId: 'pass',
  })
})

test('a cancelled one is not renewed', () => {
  expect(nextSale({ ...pass, cancelledOn: '2027-06-30', periods: [period('active', 'first')] })).toBeNull()
})
