import * as z from 'zod'
import { command, everyone, office, query } from './builder'
import { id, instant, line, longText, optionalLine, timeZone } from './fields'
import { listInput, listOf, sortBy } from './list'

export const trainer = z.object({
  id,
  staffUserId: z.string().nullable(),
  name: z.string(),
  initials: z.string(),
  businessName: z.string().nullable(),
  bio: z.string(),
  expertise: z.array(z.string()),
  location: z.string().nullable(),
  /** How this trainer’s rules, overrides and breaks are read; null = the studio’s zone. */
  timeZone: z.string().nullable(),
  /** 1–12: the trainer hue of the design, in the order given out. */
  hue: z.int(),
  isActive: z.boolean(),
  createdAt: instant,
})

const editable = {
  name: line(120),
  businessName: optionalLine(120),
  bio: longText(4000),
  expertise: z.array(line(60)).max(30),
  location: optionalLine(120),
  timeZone: timeZone.nullable(),
  staffUserId: id.nullable(),
}

export const trainers = {
  list: query({ access: everyone, method: 'GET', path: '/trainers', summary: 'Trainers' })
    .input(z.strictObject({ ...listInput, isActive: z.boolean().optional(), sort: sortBy('name', 'createdAt') }))
    .output(listOf(trainer)),
  get: query({ access: everyone, method: 'GET', path: '/trainers/{id}', summary: 'A trainer', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(trainer),
  create: command({ access: office, method: 'POST', path: '/trainers', summary: 'Add a trainer', errors: ['CONFLICT', 'NOT_FOUND'] })
    .input(z.strictObject({ ...z.object(editable).partial().shape, name: editable.name }))
    .output(trainer),
  update: command({
    access: office,
    method: 'PATCH',
    path: '/trainers/{id}',
    summary: 'Change a trainer',
    errors: ['CONFLICT', 'NOT_FOUND'],
  })
    .input(z.strictObject({ id, ...z.object(editable).partial().shape }))
    .output(trainer),
}
