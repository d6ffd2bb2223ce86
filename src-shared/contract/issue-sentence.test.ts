import { expect, test } from 'vitest'
import * as z from 'zod'
import { amountMinor, day, dayOfWeek, email, id, instant, line, timeZone, wallTime } from './fields'
import { issueSentence, type Issue } from './issue-sentence'

const form = z.strictObject({
  id: id.optional(),
  firstName: line(5).optional(),
  email: email.optional(),
  startsAt: instant.optional(),
  onDate: day.optional(),
  start: wallTime.optional(),
  dayOfWeek: dayOfWeek.optional(),
  priceMinor: amountMinor.optional(),
  timeZone: timeZone.optional(),
  isActive: z.boolean().optional(),
  startsAs: z.enum(['pending', 'confirmed']).optional(),
  hours: z
    .array(z.strictObject({ start: wallTime }))
    .max(2)
    .optional(),
  page_size: z.int().optional(),
})

const sentence = (input: unknown) => {
  const { field, message } = issueSentence((form.safeParse(input).error?.issues ?? []) as readonly Issue[])
  return `${field}: ${message}`
}

test('each fault is one sentence that names the field in words and says what is wanted', () => {
  const inputs = [
    { id: 'x' },
    { firstName: '' },
    { firstName: '123456' },
    { firstName: 'a\u0000b' },
    { firstName: null },
    { email: 'nobody' },
    { startsAt: 'tomorrow' },
    { onDate: '2027-02-30' },
    { onDate: '2400-01-01' },
    { start: '9:00' },
    { dayOfWeek: 7 },
    { dayOfWeek: -1 },
    { dayOfWeek: 1.5 },
    { priceMinor: '10' },
    { timeZone: 'Nairobi' },
    { isActive: 'yes' },
    { startsAs: 'open' },
    { hours: 'all' },
    { hours: [{}, {}, {}] },
    { hours: [{}] },
    { hours: [{ start: '09:00', end: '10:00' }] },
    { surname: 'W' },
    { page_size: 'many' },
    'text',
  ]
  expect(inputs.map(sentence)).toEqual([
    'id: Id is not an id.',
    'firstName: First name is empty.',
    'firstName: First name may have at most 5 characters.',
    'firstName: First name has characters that cannot be shown.',
    'firstName: First name must be text.',
    'email: Email is not an e-mail address.',
    'startsAt: Starts at is not an instant such as 2027-06-08T07:00:00Z.',
    'onDate: On date is not a day such as 2027-06-08.',
    'onDate: On date is not a day between 1900 and 2199.',
    'start: Start is not a time such as 09:30.',
    'dayOfWeek: Day of week must be at most 6.',
    'dayOfWeek: Day of week must be at least 0.',
    'dayOfWeek: Day of week must be a whole number.',
    'priceMinor: Price minor must be a number.',
    'timeZone: Time zone is not a time zone such as Africa/Nairobi.',
    'isActive: Is active must be true or false.',
    'startsAs: Starts as must be one of: pending, confirmed.',
    'hours: Hours must be a list.',
    'hours: Hours may have at most 2 entries.',
    'hours.0.start: Start is missing.',
    'hours.0.end: end is not a field here; leave it out.',
    'surname: surname is not a field here; leave it out.',
    'page_size: Page size must be a number.',
    ': The input must be an object.',
  ])
})

test('a fault nobody described still gets a sentence', () => {
  expect(issueSentence([])).toEqual({ field: '', message: 'The input is not valid.' })
  expect(issueSentence([{ code: 'custom', message: 'Invalid input', path: ['when'] }])).toEqual({
    field: 'when',
    message: 'When is not valid.',
  })
})
