import * as z from 'zod'
import { command, desk, everyone, query } from './builder'
import { email, id, instant, line, longText, plainLine } from './fields'
import { listInput, listOf, sortBy } from './list'

export const fitnessLevels = ['beginner', 'intermediate', 'advanced', 'athlete'] as const

export const client = z.object({
  id,
  /** Short, unique, given at creation; printed on documents. */
  number: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  /** E.164. */
  phone: z.string().nullable(),
  fitnessLevel: z.enum(fitnessLevels).nullable(),
  goals: z.array(z.string()),
  preferences: z.record(z.string(), z.string()),
  notes: z.string(),
  primaryTrainerId: z.string().nullable(),
  isActive: z.boolean(),
  createdAt: instant,
})

/** A number as people write it; stored as E.164 with the studio’s country as default. */
const phone = plainLine(40).trim()

const editable = {
  firstName: line(120),
  lastName: line(120).or(z.literal('')),
  email: email.nullable(),
  phone: phone.nullable(),
  fitnessLevel: z.enum(fitnessLevels).nullable(),
  goals: z.array(line(120)).max(30),
  preferences: z.record(plainLine(60), longText(400)),
  notes: longText(8000),
  primaryTrainerId: id.nullable(),
}

export const clients = {
  list: query({ access: everyone, method: 'GET', path: '/clients', summary: 'Clients, searched by name, e-mail, phone or number' })
    .input(
      z.strictObject({
        ...listInput,
        isActive: z.boolean().optional(),
        fitnessLevel: z.enum(fitnessLevels).optional(),
        sort: sortBy('lastName', 'firstName', 'number', 'createdAt'),
      }),
    )
    .output(listOf(client)),
  get: query({ access: everyone, method: 'GET', path: '/clients/{id}', summary: 'A client', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(client),
  create: command({ access: desk, method: 'POST', path: '/clients', summary: 'Add a client', errors: ['INVALID', 'NOT_FOUND'] })
    .input(z.strictObject({ ...z.object(editable).partial().shape, firstName: editable.firstName }))
    .output(client),
  update: command({ access: desk, method: 'PATCH', path: '/clients/{id}', summary: 'Change a client', errors: ['INVALID', 'NOT_FOUND'] })
    .input(z.strictObject({ id, ...z.object(editable).partial().shape }))
    .output(client),
}
