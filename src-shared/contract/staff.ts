import * as z from 'zod'
import { command, everyone, office, query, roles } from './builder'
import { code, email, id, instant, line, password, secret } from './fields'
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
    .input(z.strictObject({ ...listInput, sort: sortBy('lastName', 'email', 'createdAt') }))
    .output(listOf(staffUser)),
}
