import * as z from 'zod'
import { command, everyone, office, query, roles } from './builder'
import { amountMinor, code, email, id, instant, line, password, pin, secret } from './fields'
import { listInput, listOf, sortBy } from './list'
import { studioFields } from './studio'

export const staffUser = z.object({
  id,
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  role: z.enum(roles),
  trainerId: z.string().nullable(),
  isActive: z.boolean(),
  /** Has not set a password yet. */
  isInvited: z.boolean(),
  hasPin: z.boolean(),
  createdAt: instant,
})

const session = z.object({
  user: staffUser,
  /** The REST bearer. Null where the host keeps it: in the desktop's main process or in the browser's HttpOnly cookie. */
  token: z.string().nullable(),
  expiresAt: instant,
})

const registration = z.strictObject({
  email,
  password,
  passwordConfirm: secret(),
  firstName: line(80),
  lastName: line(80),
  /** Ignored while the studio has no owner: the first user is the owner. */
  role: z.enum(roles).optional(),
  /** Also makes a trainer of the same name; default true for the owner. */
  asTrainer: z.boolean().optional(),
  studio: z.strictObject(z.object(studioFields).partial().shape).optional(),
  /** Opens the database where there is no keychain. */
  passphrase: line(400).min(12).optional(),
})

export const staff = {
  register: command({
    access: 'trusted',
    whileLocked: true,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/users/register',
    summary: 'First-run set-up: makes the owner; afterwards owner or manager creates staff by it',
    errors: ['ALREADY_SET_UP', 'EMAIL_TAKEN', 'FORBIDDEN', 'INVALID', 'LOCKED'],
  })
    .input(registration)
    .output(
      z.object({
        user: staffUser,
        /** Shown once, at first-run set-up only. */
        recoveryCode: z.string().nullable(),
      }),
    ),
  login: command({
    access: 'trusted',
    atLockedDesk: true,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/users/login',
    summary: 'Sign in',
    errors: ['PASSWORD_WRONG', 'SIGN_IN_PAUSED'],
  })
    .input(z.strictObject({ email, password: secret().min(1) }))
    .output(session),
  logout: command({
    access: everyone,
    atLockedDesk: true,
    transaction: 'own',
    method: 'POST',
    path: '/users/logout',
    summary: 'Sign out; the token ends',
  }).output(z.object({ signedOutAt: instant })),
  me: query({ access: everyone, method: 'GET', path: '/users/me', summary: 'Who is signed in' }).output(staffUser),
  updateProfile: command({
    access: everyone,
    method: 'PATCH',
    path: '/users/profile',
    summary: 'Change own name or e-mail',
    errors: ['EMAIL_TAKEN'],
  })
    .input(z.strictObject({ email: email.optional(), firstName: line(80).optional(), lastName: line(80).optional() }))
    .output(staffUser),
  changePassword: command({
    access: everyone,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/users/change-password',
    summary: 'Change own password; every other session of this user ends',
    errors: ['INVALID', 'PASSWORD_WRONG', 'SIGN_IN_PAUSED'],
  })
    .input(z.strictObject({ currentPassword: secret().min(1), newPassword: password, passwordConfirm: secret() }))
    .output(z.object({ changedAt: instant })),
  resetPassword: command({
    access: office,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/users/reset-password',
    summary: 'A one-time code with which a staff user sets a new password',
    errors: ['NOT_FOUND', 'FORBIDDEN'],
  })
    .input(z.strictObject({ email }))
    .output(z.object({ code: z.string(), expiresAt: instant })),
  confirmReset: command({
    access: 'trusted',
    atLockedDesk: true,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/users/reset-password/confirm',
    summary: 'Set a new password with a one-time code, or the owner’s with the recovery code',
    errors: ['CODE_WRONG', 'SIGN_IN_PAUSED', 'INVALID'],
  })
    .input(z.strictObject({ email, code, newPassword: password, passwordConfirm: secret() }))
    .output(z.object({ changedAt: instant })),
  list: query({ access: office, method: 'GET', path: '/users', summary: 'Staff users' })
    .input(
      z.strictObject({
        ...listInput,
        isActive: z.boolean().optional(),
        role: z.enum(roles).optional(),
        sort: sortBy('lastName', 'email', 'createdAt'),
      }),
    )
    .output(listOf(staffUser)),
  get: query({ access: office, method: 'GET', path: '/users/{id}', summary: 'A staff user', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(staffUser),
  invite: command({
    access: office,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/users/invite',
    summary: 'Add a staff user who sets a password with a one-time code, valid for 24 hours',
    errors: ['EMAIL_TAKEN', 'FORBIDDEN'],
  })
    .input(
      z.strictObject({
        email,
        firstName: line(80),
        lastName: line(80),
        role: z.enum(roles),
        /** Also makes a trainer of the same name; default true for the role trainer. */
        asTrainer: z.boolean().optional(),
      }),
    )
    .output(z.object({ user: staffUser, code: z.string(), expiresAt: instant })),
  update: command({
    access: office,
    method: 'PATCH',
    path: '/users/{id}',
    summary: 'Change a staff user’s name, e-mail or role; a new role ends their sign-ins',
    errors: ['CONFLICT', 'EMAIL_TAKEN', 'FORBIDDEN', 'NOT_FOUND'],
  })
    .input(
      z.strictObject({
        id,
        email: email.optional(),
        firstName: line(80).optional(),
        lastName: line(80).optional(),
        role: z.enum(roles).optional(),
      }),
    )
    .output(staffUser),
  remove: command({
    access: office,
    method: 'DELETE',
    path: '/users/{id}',
    summary: 'Archive a staff user: access ends at once on every desk; a trainer’s bookings are handed over first',
    errors: ['BOOKINGS_AFFECTED', 'CONFLICT', 'FORBIDDEN', 'NOT_FOUND'],
  })
    .input(z.strictObject({ id, clientsToTrainerId: id.optional() }))
    .output(staffUser),
  restore: command({
    access: office,
    method: 'POST',
    path: '/users/{id}/restore',
    summary: 'Take a staff user, and their trainer, out of the archive',
    errors: ['FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id }))
    .output(staffUser),
  setPin: command({
    access: everyone,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/users/pin',
    summary: 'Set one’s own PIN for switching at the desk, or take it away',
    errors: ['INVALID', 'PASSWORD_WRONG', 'SIGN_IN_PAUSED'],
  })
    .input(z.strictObject({ currentPassword: secret().min(1), pin: pin.nullable() }))
    .output(z.object({ hasPin: z.boolean() })),
  atDesk: query({
    access: everyone,
    atLockedDesk: true,
    method: 'GET',
    path: '/users/at-desk',
    summary: 'Who may take over at this desk; answered where somebody is signed in, locked or not',
  }).output(
    z.object({
      isLocked: z.boolean(),
      /** Who is signed in. */
      staffUserId: z.string(),
      items: z.array(z.object({ id, name: z.string(), initials: z.string(), role: z.enum(roles), hasPin: z.boolean() })),
    }),
  ),
  lock: command({
    access: everyone,
    transaction: 'own',
    method: 'POST',
    path: '/users/lock',
    summary: 'Lock this desk: until a PIN or password nothing is answered to its session',
  }).output(z.object({ lockedAt: instant })),
  approve: command({
    access: everyone,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/users/approve',
    summary: 'An owner’s or manager’s PIN for one act of the person at the desk: good once, for that sale, for five minutes',
    errors: ['CODE_WRONG', 'FORBIDDEN', 'NOT_FOUND', 'SIGN_IN_PAUSED'],
  })
    .input(z.strictObject({ staffUserId: id, pin, purpose: z.enum(['refund']), invoiceId: id, amountMinor: amountMinor.min(1) }))
    .output(z.object({ approvalId: z.string(), approvedBy: z.string(), expiresAt: instant })),
  switchTo: command({
    access: everyone,
    atLockedDesk: true,
    transaction: 'own',
    secretReply: true,
    method: 'POST',
    path: '/users/switch',
    summary: 'Unlock this desk, or hand it to another, by PIN',
    errors: ['PASSWORD_WRONG', 'SIGN_IN_PAUSED', 'UNAUTHENTICATED'],
  })
    .input(z.strictObject({ staffUserId: id, pin }))
    .output(session),
}
