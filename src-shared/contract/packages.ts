import * as z from 'zod'
import { command, desk, everyone, office, query } from './builder'
import { day, id, line } from './fields'
import { listInput, listOf, pageInput, sortBy } from './list'
import { clientPackage, creditEntry, editablePackage, payOption, sessionPackage } from './package-shapes'

const lotErrors = ['ARCHIVED', 'INVALID', 'NOT_FOUND', 'NO_CREDITS', 'WRONG_STATE'] as const

/** Session packages as they are sold. */
export const packages = {
  list: query({ access: everyone, method: 'GET', path: '/packages', summary: 'Session packages' })
    .input(z.strictObject({ ...listInput, isActive: z.boolean().optional(), sort: sortBy('name', 'priceMinor', 'createdAt') }))
    .output(listOf(sessionPackage)),
  get: query({ access: everyone, method: 'GET', path: '/packages/{id}', summary: 'A session package', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(sessionPackage),
  create: command({
    access: office,
    method: 'POST',
    path: '/packages',
    summary: 'Add a session package',
    errors: ['CONFLICT', 'INVALID', 'NOT_FOUND'],
  })
    .input(
      z.strictObject({
        ...z.object(editablePackage).partial().shape,
        name: editablePackage.name,
        sessionsCount: editablePackage.sessionsCount,
        priceMinor: editablePackage.priceMinor,
      }),
    )
    .output(sessionPackage),
  update: command({
    access: office,
    method: 'PATCH',
    path: '/packages/{id}',
    summary: 'Change a session package; what clients own stays as it was bought',
    errors: ['CONFLICT', 'INVALID', 'NOT_FOUND'],
  })
    .input(z.strictObject({ id, ...z.object(editablePackage).partial().shape, isActive: z.boolean().optional() }))
    .output(sessionPackage),
  remove: command({
    access: office,
    method: 'DELETE',
    path: '/packages/{id}',
    summary: 'Archive a session package: it is no longer sold, what clients own stays',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(sessionPackage),
  clients: query({
    access: everyone,
    method: 'GET',
    path: '/packages/{id}/clients',
    summary: 'Who owns it, with what is left',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, ...listInput, isActive: z.boolean().optional(), sort: sortBy('expiryOn', 'purchasedAt', 'clientName') }))
    .output(listOf(clientPackage)),
  assign: command({
    access: desk,
    method: 'POST',
    path: '/packages/{id}/assign',
    summary: 'Give a client the package without a sale, with a reason; a sale is `payments/process`',
    errors: lotErrors,
  })
    .input(z.strictObject({ id, clientId: id, expiryOn: day.nullable().optional(), reason: line(300).optional() }))
    .output(clientPackage),
}

/** What clients own: lots of credits and their ledger. */
export const clientPackages = {
  list: query({ access: everyone, method: 'GET', path: '/client-packages', summary: 'Packages clients own' })
    .input(
      z.strictObject({
        ...listInput,
        clientId: id.optional(),
        packageId: id.optional(),
        isActive: z.boolean().optional(),
        /** Has credits left and its last day within so many days. */
        expiresWithinDays: z.int().min(0).max(365).optional(),
        /** Past its last day, or ended before it. */
        isExpired: z.boolean().optional(),
        sort: sortBy('expiryOn', 'purchasedAt', 'clientName'),
      }),
    )
    .output(listOf(clientPackage)),
  ofClient: query({
    access: everyone,
    method: 'GET',
    path: '/clients/{id}/packages',
    summary: 'A client’s packages, those in use first, with the sum of their credits; whole unless a part is asked for',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, ...pageInput, isActive: z.boolean().optional() }))
    .output(listOf(clientPackage).extend({ available: z.int(), reserved: z.int() })),
  get: query({ access: everyone, method: 'GET', path: '/client-packages/{id}', summary: 'A package a client owns', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(clientPackage),
  ledger: query({
    access: everyone,
    method: 'GET',
    path: '/client-packages/{id}/ledger',
    summary: 'Every line that made the balance, oldest first, with the balance after it; whole unless a part is asked for',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, ...pageInput }))
    .output(listOf(creditEntry).extend({ lot: clientPackage })),
  ledgerOfClient: query({
    access: everyone,
    method: 'GET',
    path: '/clients/{id}/credits',
    summary: 'Every line of every package of a client, latest first; balances are those of the line’s package',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, ...pageInput }))
    .output(listOf(creditEntry)),
  /** 14, 7 and 1 days before their last day. */
  warnings: query({
    access: everyone,
    method: 'GET',
    path: '/client-packages/warnings',
    summary: 'Packages about to expire with credits left: within 1, 7 and 14 days',
  })
    .input(z.strictObject({ trainerId: id.optional() }))
    .output(z.object({ items: z.array(z.object({ level: z.enum(['1', '7', '14']), text: z.string(), lot: clientPackage })) })),
  useSession: command({
    access: everyone,
    method: 'POST',
    path: '/client-packages/{id}/use-session',
    summary: 'Use a credit without a booking, or the one a booking holds',
    errors: [...lotErrors, 'ALREADY_PAID', 'FORBIDDEN'],
  })
    .input(z.strictObject({ id, bookingId: id.optional(), reason: line(300).optional() }))
    .output(clientPackage),
  returnSession: command({
    access: desk,
    method: 'POST',
    path: '/client-packages/{id}/return-session',
    summary: 'Take back a use that was entered without a booking, with a reason',
    errors: lotErrors,
  })
    .input(z.strictObject({ id, entryId: id, reason: line(300) }))
    .output(clientPackage),
  extend: command({
    access: desk,
    method: 'POST',
    path: '/client-packages/{id}/extend',
    summary: 'Give a later last day, or none; brings back what had expired',
    errors: [...lotErrors, 'BAD_RANGE'],
  })
    .input(z.strictObject({ id, expiryOn: day.nullable(), reason: line(300) }))
    .output(clientPackage),
  expire: command({
    access: office,
    method: 'POST',
    path: '/client-packages/{id}/expire',
    summary: 'End a package now: what is left and not reserved expires, with a reason',
    errors: lotErrors,
  })
    .input(z.strictObject({ id, reason: line(300) }))
    .output(clientPackage),
  payOptions: query({
    access: everyone,
    method: 'GET',
    path: '/clients/{id}/pay-options',
    summary: 'What of this client’s could pay for a session, the lot that expires first at the top, and how often the client did not come',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id, sessionTypeId: id.optional(), trainerId: id.optional(), onDate: day.optional() }))
    .output(
      z.object({
        items: z.array(payOption),
        /** Credits end before this booking: “5-pack ends Mon 30 August, before this session”. */
        warnings: z.array(z.string()),
        noShows: z.object({ days: z.int(), total: z.int(), waived: z.int(), text: z.string().nullable() }),
      }),
    ),
}
