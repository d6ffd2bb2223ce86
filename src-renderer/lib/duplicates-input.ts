import type { Inputs } from './api'

/** Who is being typed in. */
export interface TypedPerson {
  firstName: string
  lastName: string
  phone: string
  email?: string
}

const most = { firstName: 120, lastName: 120, phone: 40, email: 254 }

/** Null while too little is typed to mean anybody. */
export const duplicatesInput = (typed: TypedPerson, exceptId?: string): Inputs['clients']['duplicates'] | null => {
  const fields = (Object.keys(most) as (keyof typeof most)[]).flatMap((field) => {
    const text = (typed[field] ?? '')
      .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim()
      .slice(0, most[field])
      .toWellFormed()
    return text === '' ? [] : [[field, text] as const]
  })
  const isEnough = fields.some(([field, text]) =>
    field === 'phone' ? text.length >= 6 : field === 'email' ? text.includes('@') : text.length >= 2,
  )
  return isEnough ? { ...Object.fromEntries(fields), ...(exceptId === undefined ? {} : { exceptId }) } : null
}
