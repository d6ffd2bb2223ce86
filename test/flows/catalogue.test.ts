import { expect, test } from 'vitest'
import { testApp } from '../support/test-app'

test('what is often sold is counted up to yesterday, over ninety days', async () => {
  const { owner, clock } = await testApp()
  const { id: packageId } = await owner.packages.create({ name: '5-pack', sessionsCount: 5, priceMinor: 1_000_000 })
  const { id: clientId } = await owner.clients.create({ firstName: 'Grace' })
  await owner.payments.process({ clientId, items: [{ kind: 'package', packageId, quantity: 2 }], tenders: [] })
  const soldOn = async (instant: string) => {
    clock.moveTo(Date.parse(instant))
    await owner.staff.login({ email: 'omar@kilele.example', password: 'a long password' })
    return (await owner.payments.catalogue()).items.find(({ id }) => id === packageId)?.soldCount
  }
  expect(await soldOn('2027-06-08T20:59:00Z')).toBe(0)
  expect(await soldOn('2027-06-08T21:00:00Z')).toBe(2)
  expect(await soldOn('2027-09-05T21:00:00Z')).toBe(2)
  expect(await soldOn('2027-09-06T21:00:00Z')).toBe(0)
})
