import * as z from 'zod'
import { command, desk, everyone, office, query } from './builder'
import { day, id, line } from './fields'
import { listInput, listOf, sortBy } from './list'
import { dueSummary, editablePlan, membership, membershipPlan, renewal, urgencies } from './membership-shapes'

export const membershipPlans = {
  list: query({ access: everyone, method: 'GET', path: '/membership-plans', summary: 'Membership plans' })
    .input(z.strictObject({ ...listInput, isActive: z.boolean().optional(), sort: sortBy('name', 'priceMinor', 'createdAt') }))
    .output(listOf(membershipPlan)),
  get: query({ access: everyone, method: 'GET', path: '/membership-plans/{id}', summary: 'A membership plan', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(membershipPlan),
  create: command({
    access: office,
    method: 'POST',
    path: '/membership-plans',
    summary: 'Add a membership plan',
    errors: ['CONFLICT', 'INVALID', 'NOT_FOUND'],
  })
    .input(z.strictObject({ ...z.object(editablePlan).partial().shape, name: editablePlan.name, priceMinor: editablePlan.priceMinor }))
    .output(membershipPlan),
  update: command({
    access: office,
    method: 'PATCH',
    path: '/membership-plans/{id}',
    summary:
      'Change a plan; running memberships keep what they were made with until a renewal is paid. What a plan gives stays while a renewal by it waits for its payment',
    errors: ['CONFLICT', 'INVALID', 'NOT_FOUND'],
  })
    .input(z.strictObject({ id, ...z.object(editablePlan).partial().shape, isActive: z.boolean().optional() }))
    .output(membershipPlan),
  remove: command({
    access: office,
    method: 'DELETE',
    path: '/membership-plans/{id}',
    summary: 'Archive a plan: it is no longer sold, memberships stay',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(membershipPlan),
}

const errors = ['ARCHIVED', 'BAD_RANGE', 'CONFLICT', 'INVALID', 'NOT_FOUND', 'WRONG_STATE'] as const

/** A membership is started and renewed by a sale (`payments/process` with a membership item), which a payment then activates. */
export const memberships = {
  list: query({ access: everyone, method: 'GET', path: '/memberships', summary: 'Memberships' })
    .input(
      z.strictObject({
        ...listInput,
        clientId: id.optional(),
        planId: id.optional(),
        status: z.enum(['pending', 'active', 'frozen', 'expired', 'cancelled']).optional(),
        sort: sortBy('endOn', 'startOn', 'clientName'),
      }),
    )
    .output(listOf(membership)),
  get: query({ access: everyone, method: 'GET', path: '/memberships/{id}', summary: 'A membership', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(membership),
  freeze: command({
    access: desk,
    method: 'POST',
    path: '/memberships/{id}/freeze',
    summary: 'Let it rest for a span of days; its end moves by as many. Refused with the list while bookings on it lie in them',
    errors: [...errors, 'BOOKINGS_AFFECTED'],
  })
    .input(z.strictObject({ id, fromOn: day, untilOn: day, reason: line(300) }))
    .output(membership),
  unfreeze: command({
    access: desk,
    method: 'POST',
    path: '/memberships/{id}/unfreeze',
    summary: 'End the freeze today; the end moves back by the days not rested',
    errors: [...errors, 'BOOKINGS_AFFECTED'],
  })
    .input(z.strictObject({ id }))
    .output(membership),
  cancel: command({
    access: desk,
    method: 'POST',
    path: '/memberships/{id}/cancel',
    summary: 'Cancel at the end of the paid period, or from a day on; money is given back by a refund',
    errors: [...errors, 'BOOKINGS_AFFECTED'],
  })
    .input(z.strictObject({ id, onDate: day.optional(), reason: line(300) }))
    .output(membership),
  renewals: query({
    access: desk,
    method: 'GET',
    path: '/payments/renewals',
    summary: 'Memberships that end soon or have run out, the most pressing first',
  })
    .input(
      z.strictObject({
        ...listInput,
        urgency: z.enum(urgencies).optional(),
        /** Default 30. */
        withinDays: z.int().min(0).max(365).optional(),
        sort: sortBy('endOn', 'clientName', 'amountMinor'),
      }),
    )
    .output(listOf(renewal).extend({ summary: dueSummary })),
}
