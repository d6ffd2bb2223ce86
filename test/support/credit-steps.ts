import { expireLots } from '../../src-main/features/packages'
import { openStudioOf } from './massage-studio'
import type { ApiClient, TestApp } from './test-app'

type PackageInput = Parameters<ApiClient['packages']['create']>[0]
type AssignInput = Parameters<ApiClient['packages']['assign']>[0]

/** The studio's usual package: five sessions for KES 10,000, to be used within 90 days. */
export const aPackage = (owner: ApiClient, more: Partial<PackageInput> = {}) =>
  owner.packages.create({ name: '5-pack', sessionsCount: 5, priceMinor: 1_000_000, validDays: 90, ...more })

/** A lot of a package, given without a sale. */
export const assign = (client: ApiClient, packageId: string, clientId: string, more: Partial<AssignInput> = {}) =>
  client.packages.assign({ id: packageId, clientId, ...more })

/** A lot's figures in one line: bought, used, reserved, refunded, expired, and what is available. */
export const figuresOf = async (client: ApiClient, id: string) => {
  const { bought, used, reserved, refunded, expired, sessionsAvailable } = await client.clientPackages.get({ id })
  return { bought, used, reserved, refunded, expired, available: sessionsAvailable }
}

/** The lines of a lot's ledger, each with the balance after it. */
export const linesOf = async (client: ApiClient, id: string) =>
  (await client.clientPackages.ledger({ id })).items.map(({ text, remainingAfter, availableAfter, by }) => [
    text,
    remainingAfter,
    availableAfter,
    by,
  ])

/** A trainer with the studio's hours, and personal training of an hour for KES 2,500. */
export const aFloor = async ({ owner }: Pick<TestApp, 'owner'>, trainerName = 'Chen') => {
  const [standard] = (await owner.sessionTypes.list({ q: 'Personal training' })).items
  const training = await owner.sessionTypes.update({ id: standard?.id ?? '', durationMinutes: 60, priceMinor: 250_000 })
  const trainer = await owner.trainers.create({ name: trainerName })
  await owner.availability.setWeek({
    trainerId: trainer.id,
    hours: [0, 1, 2, 3, 4, 5].map((dayOfWeek) => ({ dayOfWeek, start: '06:00', end: '20:00' })),
  })
  return { training, trainer }
}

/** What the night does with lots past their last day. */
export const expireOverLots = (app: Pick<TestApp, 'studio'>) => openStudioOf(app).transaction(null, expireLots)
