import { expect, test } from 'vitest'
import { codeOf } from '../support/massage-studio'
import { studioWithPlans } from '../support/membership-steps'

test('cancelled for the end of a renewal that is then taken back, it is cancelled for its last day', async () => {
  const { owner, monthly, sell, refundAll, moveTo } = await studioWithPlans()
  const { id } = await sell(monthly.id)
  const renewed = await sell(monthly.id, { membershipId: id })
  expect(await owner.memberships.cancel({ id, reason: 'Moves house' })).toMatchObject({ cancelledOn: '2027-08-07', endOn: '2027-08-07' })
  await refundAll(renewed.invoiceId)
  expect(await owner.memberships.get({ id })).toMatchObject({ status: 'active', cancelledOn: '2027-07-07', endOn: '2027-07-07' })
  await moveTo('2027-07-08T07:00:00Z')
  expect((await owner.memberships.get({ id })).status).toBe('cancelled')
  expect((await owner.memberships.list({ status: 'cancelled' })).items.map((one) => one.id)).toEqual([id])
  expect(await codeOf(sell(monthly.id, { membershipId: id }))).toBe('WRONG_STATE')
})

test('its last day stays behind what is left also after a freeze over the year’s end', async () => {
  const { owner, monthly, sell, refundAll, moveTo } = await studioWithPlans({ now: '2027-12-10T07:00:00Z' })
  const { id } = await sell(monthly.id)
  const renewed = await sell(monthly.id, { membershipId: id })
  await owner.memberships.freeze({ id, fromOn: '2027-12-20', untilOn: '2028-01-18', reason: 'Away' })
  await moveTo('2028-01-05T07:00:00Z')
  const { periods } = await owner.memberships.unfreeze({ id })
  expect(periods.map(({ startOn, endOn }) => [startOn, endOn])).toEqual([
    ['2027-12-10', '2028-01-25'],
    ['2028-01-26', '2028-02-25'],
  ])
  await owner.memberships.cancel({ id, reason: 'Moves house' })
  await refundAll(renewed.invoiceId)
  expect(await owner.memberships.get({ id })).toMatchObject({ cancelledOn: '2028-01-25', endOn: '2028-01-25' })
})
