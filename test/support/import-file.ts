/** How many rows of each kind a generated file has. */
export interface ImportFileKinds {
  clean: number
  lostZero: number
  oddDates: number
  formulas: number
  duplicatesInFile: number
  /** People who are clients already. */
  duplicatesExisting: number
  noName: number
  noContact: number
  broken: number
  /** Among the clean: so many share one e-mail. */
  family: number
}

/** 3,000 rows as a studio's old program may have left them. */
export const untidyKinds: ImportFileKinds = {
  clean: 2700,
  lostZero: 50,
  oddDates: 10,
  formulas: 10,
  duplicatesInFile: 70,
  duplicatesExisting: 40,
  noName: 60,
  noContact: 40,
  broken: 20,
  family: 12,
}

export const importHeader = ['Vorname', 'Nachname', 'E-Mail', 'Telefon', 'Geburtsdatum', 'Notizen', 'Tags'] as const

const firstNames = [
  'Amina',
  'Brian',
  'Chebet',
  'Dorcas',
  'Esther',
  'Faith',
  'Grace',
  'Hassan',
  'Irene',
  'Juma',
  'Kevin',
  'Lilian',
  'Moses',
  'Naomi',
  'Otieno',
  'Peter',
]
const lastNames = [
  'Wambui',
  'Otieno',
  'Mwangi',
  'Njoroge',
  'Achieng',
  'Kamau',
  'Mutua',
  'Chepkoech',
  'Barasa',
  'Hassan',
  'Kiptoo',
  'Odhiambo',
]

interface Person {
  first: string
  last: string
  email: string
  phone: string
  birthday: string
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Nobody's name, e-mail and phone are another's. */
const personAt = (at: number): Person => ({
  first: firstNames[at % firstNames.length]!,
  last: `${lastNames[Math.floor(at / firstNames.length) % lastNames.length]!} ${String.fromCharCode(65 + (Math.floor(at / 192) % 26))}${String.fromCharCode(97 + (Math.floor(at / 4992) % 26))}`,
  email: `person${at}@example.com`,
  phone: `07${10 + (Math.floor(at / 1_000_000) % 10)}${String(100_000 + (at % 900_000)).padStart(6, '0')}`,
  birthday: `${two((at % 28) + 1)}.${two((at % 12) + 1)}.${1950 + (at % 55)}`,
})

/** Who must be a client before such a file is brought in. */
export const existingPeople = (kinds: ImportFileKinds = untidyKinds) =>
  Array.from({ length: kinds.duplicatesExisting }, (_, at) => {
    const { first, last, email, phone } = personAt(100_000 + at)
    return { firstName: first, lastName: last, email, phone }
  })

const oddDates = ['31874', '3.4.85', '12.30.1990', '29221', '1.1.70', '11.25.1982', '35000', '9.9.99', '10.31.2001', '30500']

/** The rows under the header, troubles spread evenly; cells hold no separator but in quotes. */
const rowsOf = (kinds: ImportFileKinds, named: readonly [string, string][]): string[] => {
  let next = 0
  const person = () => personAt(next++)
  const row = ({ first, last, email, phone, birthday }: Person, notes = '', tags = '') =>
    [first, last, email, phone, birthday, notes, tags].join(';')
  const many = (count: number, make: (at: number) => string) => Array.from({ length: count }, (_, at) => make(at))
  const clean = many(kinds.clean, (at) => {
    const one = person()
    const [first, last] = named[at] ?? [one.first, one.last]
    const email = at >= kinds.clean - kinds.family ? 'family@example.com' : one.email
    const notes = at % 10 === 0 ? '"Knie; vorsichtig\nnur ""leicht"""' : at % 7 === 0 ? 'Rückenübungen' : ''
    return row({ ...one, first, last, email }, notes, at % 5 === 0 ? 'VIP, Morgen' : '')
  })
  const odd = [
    ...many(kinds.lostZero, () => {
      const one = person()
      return row({ ...one, phone: one.phone.slice(1) })
    }),
    ...many(kinds.oddDates, (at) => row({ ...person(), birthday: oddDates[at % oddDates.length]! })),
    ...many(kinds.formulas, () => row(person(), '=HYPERLINK(A1)')),
    ...many(kinds.duplicatesInFile, (at) => {
      const one = personAt(at)
      const [first, last] = named[at] ?? [one.first, one.last]
      return row({ ...one, first: first.toUpperCase(), last, ...(at % 2 === 0 ? { email: '' } : { phone: '' }), birthday: '' })
    }),
    ...many(kinds.duplicatesExisting, (at) => row(personAt(100_000 + at))),
    ...many(kinds.noName, () => row({ ...person(), first: '', last: ' ' })),
    ...many(kinds.noContact, () => row({ ...person(), email: '', phone: '' })),
    ...many(kinds.broken, () => ['Kaputt', 'Zeile', `kaputt${next++}@example.com`].join(';')),
  ]
  // A duplicate stands behind the row it repeats.
  const head = clean.slice(0, Math.min(clean.length, 100))
  const rest = clean.slice(head.length)
  const every = odd.length === 0 ? 0 : rest.length / odd.length
  const spread = odd.flatMap((one, at) => [...rest.slice(Math.floor(at * every), Math.floor((at + 1) * every)), one])
  return [...head, ...spread, ...rest.slice(Math.floor(odd.length * every))]
}

/** A file as Excel in Germany writes it: `;`, dates with dots. `Zoë` and `O'Brien` are in it, and more names where the encoding has their letters. */
export const importText = (kinds: ImportFileKinds = untidyKinds, moreNames: readonly [string, string][] = []): string =>
  [importHeader.join(';'), ...rowsOf(kinds, [['Zoë', "O'Brien"], ...moreNames])].map((line) => `${line}\r\n`).join('')

/** Windows-1252, which writes these letters as Latin-1 does. */
export const importFile = (kinds: ImportFileKinds = untidyKinds) => ({
  name: 'Kunden.csv',
  contentBase64: Buffer.from(importText(kinds), 'latin1').toString('base64'),
})

export const utf8File = (text: string, name = 'Kunden.csv') => ({ name, contentBase64: Buffer.from(text, 'utf8').toString('base64') })
