import { expect, test } from 'vitest'
import { at, codeOf, type Refusal } from '../support/massage-studio'
import { studioWithPlans } from '../support/membership-steps'

const studioWithTwoTypes = async () => {
  const steps = await studioWithPlans()
  const { owner, grace } = steps
  const massage = await owner.sessionTypes.create({ name: 'Massage', durationMinutes: 60 })
  const yoga = await owner.sessionTypes.create({ name: 'Yoga', durationMinutes: 60 })
  /** Books an hour of yoga on a membership, and answers what came of it. */
  const bookYoga = (membershipId: string, day: string) =>
    codeOf(
      owner.bookings.create({
        clientId: grace.id,
        sessionTypeId: yoga.id,
        startsAt: at('10:00', day),
        status: 'confirmed',
        payWith: { membershipId },
      }),
    )
  return { ...steps, massage, yoga, bookYoga }
}

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    ({ code, message, data }: Refusal) => ({ code, message, field: data.field, data: data.data }),
  )

test('an unpaid renewal by the same, changed plan takes nothing from the days that are paid', async () => {
  const { owner, plan, sell, pay, massage, yoga, bookYoga } = await studioWithTwoTypes()
  const both = await plan({ name: 'Both', sessionTypeIds: [massage.id, yoga.id] })
  const { id } = await sell(both.id)
  await owner.membershipPlans.update({ id: both.id, name: 'Massage only', sessionTypeIds: [massage.id] })
  const renewed = await sell(both.id, { membershipId: id, paidMinor: 0 })
  expect(renewed).toMatchObject({ name: 'Both', sessionTypeIds: expect.arrayContaining([massage.id, yoga.id]) as string[] })
  expect(await bookYoga(id, '2027-06-10')).toBe('done')
  await pay(renewed.invoiceId, 600_000)
  expect(await owner.memberships.get({ id })).toMatchObject({ name: 'Massage only', sessionTypeIds: [massage.id] })
  expect(await bookYoga(id, '2027-06-11')).toBe('NO_CREDITS')
})

test('a type that is new in the plan is included once a renewal is paid', async () => {
  const { owner, plan, sell, pay, massage, yoga, bookYoga } = await studioWithTwoTypes()
  const spa = await plan({ name: 'Spa', sessionTypeIds: [massage.id] })
  const { id } = await sell(spa.id)
  await owner.membershipPlans.update({ id: spa.id, sessionTypeIds: [massage.id, yoga.id] })
  const renewed = await sell(spa.id, { membershipId: id, paidMinor: 0 })
  expect(await bookYoga(id, '2027-06-10')).toBe('NO_CREDITS')
  await pay(renewed.invoiceId, 600_000)
  expect(await bookYoga(id, '2027-06-10')).toBe('done')
})

test('what a renewal by another plan was sold with is what its payment gives: the plan stays until then', async () => {
  const { owner, monthly, eight, sell, pay } = await studioWithPlans()
  const { id } = await sell(monthly.id)
  const renewed = await sell(eight.id, { membershipId: id, paidMinor: 0 })
  expect(await refusalOf(owner.membershipPlans.update({ id: eight.id, sessionsIncluded: 4 }))).toEqual({
    code: 'CONFLICT',
    message:
      'A renewal by Eight a month is sold and not paid, on INV-2027-0002: what it gives stays. Take its payment or take it off first, or archive this plan and add a new one.',
    field: 'sessionsIncluded',
    data: { total: 1, invoiceIds: [renewed.invoiceId] },
  })
  expect(await owner.membershipPlans.get({ id: eight.id })).toEqual(eight)
  await pay(renewed.invoiceId, 1_000_000)
  expect((await owner.clientPackages.list({})).items.map(({ bought }) => bought)).toEqual([8])
  expect(await owner.membershipPlans.update({ id: eight.id, sessionsIncluded: 4 })).toMatchObject({ sessionsIncluded: 4 })
})

test('while a renewal waits for its payment, only what it gives is kept: a plan gets its name and price, and is archived', async () => {
  const { owner, eight, sell } = await studioWithPlans()
  const massage = await owner.sessionTypes.create({ name: 'Massage', durationMinutes: 60 })
  const { id } = await sell(eight.id)
  await sell(eight.id, { membershipId: id, paidMinor: 0 })
  const peter = await owner.clients.create({ firstName: 'Peter' })
  const his = await sell(eight.id, { clientId: peter.id })
  await sell(eight.id, { membershipId: his.id, clientId: peter.id, paidMinor: 400_000 })
  const update = (more: Omit<Parameters<typeof owner.membershipPlans.update>[0], 'id'>) =>
    owner.membershipPlans.update({ id: eight.id, ...more })
  const changes: [field: string, change: Parameters<typeof update>[0]][] = [
    ['sessionsIncluded', { sessionsIncluded: null }],
    ['sessionTypeIds', { sessionTypeIds: [massage.id] }],
    ['periodUnit', { periodUnit: 'week' }],
    ['periodCount', { periodCount: 2 }],
  ]
  for (const [field, change] of changes)
    expect(await refusalOf(update(change))).toMatchObject({
      code: 'CONFLICT',
      field,
      message: expect.stringMatching(/^2 renewals by Eight a month are sold and not paid, the first on INV-2027-0002: /) as string,
    })
  const { createdAt: _, isActive: __, currency: ___, ...asItWas } = eight
  expect(await update({ ...asItWas, name: 'Eight', priceMinor: 1_100_000, description: 'New' })).toMatchObject({ name: 'Eight' })
  expect(await owner.membershipPlans.remove({ id: eight.id })).toMatchObject({ isActive: false })
})

test('a renewal taken off its invoice no longer holds its plan', async () => {
  const { owner, monthly, eight, sell } = await studioWithPlans()
  const { id } = await sell(monthly.id)
  const { invoiceId } = await sell(eight.id, { membershipId: id, paidMinor: 0 })
  await owner.refunds.create({ invoiceId, reason: 'Changed their mind' })
  expect(await owner.membershipPlans.update({ id: eight.id, sessionsIncluded: 4 })).toMatchObject({ sessionsIncluded: 4 })
})

test('a first period that waits for its payment took its terms at the sale: its plan is free to change', async () => {
  const { owner, eight, sell, pay } = await studioWithPlans()
  const { id, invoiceId } = await sell(eight.id, { paidMinor: 0 })
  await owner.membershipPlans.update({ id: eight.id, name: 'Four a month', sessionsIncluded: 4 })
  await pay(invoiceId, 1_000_000)
  expect(await owner.memberships.get({ id })).toMatchObject({ name: 'Eight a month', sessionsIncluded: 8, sessionsAvailable: 8 })
})
