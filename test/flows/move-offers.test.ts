import { expect, test } from 'vitest'
import { isDefinedError, safe } from '@orpc/client'
import { testApp } from '../support/test-app'

test('the times offered for a move fit the buffers the session was made with, though its type has other ones now', async () => {
  const { owner } = await testApp()
  const [client, other] = [await owner.clients.create({ firstName: 'Grace' }), await owner.clients.create({ firstName: 'Peter' })]
  const massage = { name: 'Massage', durationMinutes: 60, stepMinutes: 30, bufferAfterMinutes: 30 }
  const { id: sessionTypeId } = await owner.sessionTypes.create(massage)
  const moved = await owner.bookings.create({ clientId: client.id, sessionTypeId, startsAt: '2027-06-10T12:00:00Z' })
  await owner.bookings.create({ clientId: other.id, sessionTypeId, startsAt: '2027-06-10T07:00:00Z' })
  await owner.sessionTypes.update({ id: sessionTypeId, bufferAfterMinutes: 0 })

  const { error } = await safe(owner.bookings.reschedule({ id: moved.id, startsAt: '2027-06-10T07:00:00Z' }))
  if (!isDefinedError(error)) expect.fail('The move was not refused.')
  const { nearest } = (error.data as { data: { nearest: { startsAt: string; label: string }[] } }).data
  expect(nearest.map(({ label }) => label)).toEqual(['08:30', '11:30', '08:00'])
  for (const { startsAt } of nearest) await owner.bookings.reschedule({ id: moved.id, startsAt })
})
