import { clientName } from './client-record'
import type { ClientRow } from './clients.repository'

/** RFC 6350, 3.4: what would end a value, a part of one or a line. */
const escaped = (text: string): string => text.replace(/[\\,;]/g, String.raw`\$&`).replace(/\r\n|\r|\n/g, String.raw`\n`)

const longestLine = 75
const octetsOf = (character: string): number => Buffer.byteLength(character)

/** RFC 6350, 3.2: no line is longer than 75 octets; what follows begins with a space. A character is never cut. */
export const folded = (line: string): string => {
  if (octetsOf(line) <= longestLine) return line
  let [text, octets] = ['', 0]
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > longestLine) [text, octets] = [`${text}\r\n `, 1]
    text += character
    octets += size
  }
  return text
}

const listOf = (json: string): string[] => JSON.parse(json) as string[]

/** vCard 4.0 of a client, as address books and telephones read it. */
export const vcard = (client: ClientRow): string => {
  const { id, firstName, lastName, email, phone, birthday, notes, emergencyName, emergencyPhone } = client
  const tags = listOf(client.tags)
  const emergency = [emergencyName, emergencyPhone].filter((part) => part !== null && part !== '').join(', ')
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `UID;VALUE=text:${id}`,
    `FN:${escaped(clientName(client))}`,
    `N:${escaped(lastName)};${escaped(firstName)};;;`,
    ...(email === null ? [] : [`EMAIL:${escaped(email)}`]),
    ...(phone === null ? [] : [`TEL;VALUE=uri;PREF=1:tel:${phone}`]),
    ...(birthday === null ? [] : [`BDAY:${birthday.replaceAll('-', '')}`]),
    ...(tags.length === 0 ? [] : [`CATEGORIES:${tags.map(escaped).join(',')}`]),
    ...(emergency === '' ? [] : [`RELATED;VALUE=text;TYPE=emergency:${escaped(emergency)}`]),
    ...(notes === '' ? [] : [`NOTE:${escaped(notes)}`]),
    'END:VCARD',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
