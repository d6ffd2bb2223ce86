import * as z from 'zod'
import { command, everyone, office, query } from './builder'
import { id, instant, line } from './fields'
import { listOf, pageInput } from './list'

export const taxRate = z.object({
  id,
  name: z.string(),
  /** 1600 = 16 %. */
  rateBasisPoints: z.int(),
  /** The rate of what names none of its own. */
  isDefault: z.boolean(),
  isActive: z.boolean(),
  createdAt: instant,
})

const rateBasisPoints = z.int().min(0).max(10_000)

/** Whether prices include tax, and which rate is the default, are the studio’s (`studio.update`). */
export const taxes = {
  list: query({ access: everyone, method: 'GET', path: '/tax-rates', summary: 'Tax rates; whole unless a part is asked for' })
    .input(z.strictObject({ ...pageInput, isActive: z.boolean().optional() }))
    .output(listOf(taxRate)),
  create: command({ access: office, method: 'POST', path: '/tax-rates', summary: 'Add a tax rate', errors: ['CONFLICT'] })
    .input(z.strictObject({ name: line(40), rateBasisPoints, isDefault: z.boolean().optional() }))
    .output(taxRate),
  update: command({
    access: office,
    method: 'PATCH',
    path: '/tax-rates/{id}',
    summary: 'Rename a rate, make it the default, archive it or bring it back; another percentage is another rate',
    errors: ['CONFLICT', 'NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id, name: line(40).optional(), isDefault: z.boolean().optional(), isActive: z.boolean().optional() }))
    .output(taxRate),
}
