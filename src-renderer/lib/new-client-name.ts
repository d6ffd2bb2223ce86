/** After a space, a hyphen, or the apostrophe of `o'brien`; in `ng'ang'a` the apostrophe is a sound. */
const nameStart = /(?<=^|[\s-]|(?:^|[\s-])\p{L}['’])\p{Ll}/gu

/** Typed all in small letters it is proposed with capitals; what has any capital is meant as typed. */
export const withCapitals = (typed: string): string =>
  /\p{Lu}/u.test(typed) ? typed : typed.replaceAll(nameStart, (letter) => letter.toUpperCase())

/** Somebody new as typed into a search: the first word is the first name, the rest the last. */
export const newClientName = (typed: string): { firstName: string; lastName: string } => {
  const [firstName = '', ...rest] = withCapitals(typed.trim()).split(/\s+/)
  return { firstName, lastName: rest.join(' ') }
}
