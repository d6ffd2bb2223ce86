import type { Content, TableCell } from 'pdfmake/interfaces'
import { dayLabel } from '@shared/domain/time/day-label'
import { fromIso } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayOf } from '@shared/domain/time/zone'
import type { PdfDefinition } from '../../core/pdf'
import { clientName } from './client-record'
import type { KnownPerson } from './export-person'

const grey = '#404040'

const heading = (text: string): Content => ({ text, fontSize: 11, bold: true, margin: [0, 14, 0, 4] })
const words = (text: string): string => text.replace(/_/g, ' ')

/** A table with a head, or one line that says there is nothing. */
const listed = (title: string, head: string[], widths: (string | number)[], rows: string[][]): Content[] => {
  if (rows.length === 0) return [heading(title), { text: 'Nothing written down.', color: grey }]
  const headCells: TableCell[] = head.map((text) => ({ text, color: grey, fontSize: 8 }))
  return [
    heading(`${title} (${rows.length})`),
    {
      table: { headerRows: 1, widths, dontBreakRows: true, body: [headCells, ...rows] },
      layout: 'lightHorizontalLines',
    },
  ]
}

const valueText = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–'
  if (Array.isArray(value)) return value.map(valueText).join(', ') || '–'
  if (typeof value === 'object')
    return (
      Object.entries(value)
        .map(([name, one]) => `${name}: ${valueText(one)}`)
        .join('; ') || '–'
    )
  return String(value as string | number | boolean)
}

const factsOf = ({ client }: KnownPerson, day: (iso: string) => string): [string, string][] => [
  ['Number', client.number],
  ['E-mail', valueText(client.email)],
  ['Phone', valueText(client.phone)],
  ['Birthday', valueText(client.birthday)],
  ['Level', valueText(client.fitnessLevel)],
  ['Goals', valueText(client.goals)],
  ['Preferences', valueText(client.preferences)],
  ['Tags', valueText(client.tags)],
  ['Emergency contact', valueText([client.emergencyName, client.emergencyPhone].filter((one) => one !== null))],
  ['Consent to e-mails', client.emailConsent],
  ['Consent to texts', client.smsConsent],
  ['Notes', valueText(client.notes)],
  ['Client since', day(client.createdAt)],
]

/** Everything known about one person, to hand over on paper. Times are the studio's wall time. */
export const personDocument = (known: KnownPerson): PdfDefinition => {
  const { timeZone } = known.studio
  const day = (iso: string): string => dayLabel(dayOf(fromIso(iso), timeZone), 0)
  const time = (iso: string): string => `${day(iso)} ${wallTimeLabel(fromIso(iso), timeZone)}`
  const facts = factsOf(known, day)
  return {
    pageSize: 'A4',
    pageMargins: [42, 42, 42, 42],
    defaultStyle: { fontSize: 9, lineHeight: 1.2 },
    info: { title: `What ${known.studio.name} knows about ${clientName(known.client)}` },
    content: [
      { text: clientName(known.client), fontSize: 18, bold: true },
      {
        text: `Everything ${known.studio.name} has written down, as of ${time(known.exportedAt)} (${timeZone}).`,
        color: grey,
        margin: [0, 2, 0, 8],
      },
      {
        table: { widths: [110, '*'], body: facts.map(([name, text]) => [{ text: name, color: grey }, text]) },
        layout: 'noBorders',
      },
      ...listed(
        'Bookings',
        ['When', 'What', 'With', 'State', 'Notes'],
        ['auto', 'auto', 'auto', 'auto', '*'],
        known.bookings.map((one) => [
          time(one.startsAt),
          one.sessionType,
          one.trainer,
          words(one.endReason === null ? one.status : `${one.status}, ${one.endReason}`),
          [one.notes, one.cancellationReason, one.stars === null ? null : `${one.stars} stars`, one.comment].filter(Boolean).join(' · '),
        ]),
      ),
      ...listed(
        'Notes',
        ['When', 'By', 'Note'],
        ['auto', 'auto', '*'],
        known.notes.map((note) => [time(note.at), note.author, note.content]),
      ),
      ...listed(
        'What went wrong',
        ['When', 'Kind', 'Note'],
        ['auto', 'auto', '*'],
        known.issues.map((issue) => [time(issue.at), issue.kind, issue.note]),
      ),
      ...listed(
        'Messages',
        ['When', 'Channel', 'To', 'State', 'Text'],
        ['auto', 'auto', 'auto', 'auto', '*'],
        known.messages.map((one) => [
          time(one.createdAt),
          one.channel,
          one.recipient,
          one.status,
          [one.subject, one.message].filter(Boolean).join('\n'),
        ]),
      ),
      ...listed(
        'Changes',
        ['When', 'By', 'What', 'Before', 'After'],
        ['auto', 'auto', 'auto', '*', '*'],
        known.changes.map((one) => [
          time(one.at),
          one.by,
          words(`${one.entity} ${one.change}`),
          valueText(one.before),
          valueText(one.after),
        ]),
      ),
    ],
  }
}
