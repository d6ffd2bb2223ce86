import { parse } from 'csv-parse/sync'
import { withoutGuard } from '@shared/domain/imports/formula-guard'
import type { Peer } from '../../src-main/core/context'
import type { ApiClient, TestApp } from './test-app'

type Filter = Omit<Parameters<ApiClient['clients']['export']>[0], 'format'>

interface Desk {
  client: ApiClient
  peer: Peer
}

/** An export as the text of its file. */
export const exported = async (
  { studio }: Pick<TestApp, 'studio'>,
  { client, peer }: Desk,
  format: 'csv' | 'vcard',
  filter: Filter = {},
) => {
  const ticket = await client.clients.export({ ...filter, format })
  const file = await studio.takeFile(ticket.fileId, peer)
  if (!file) throw new Error('there is no such file')
  return { ticket, bytes: file.bytes, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes) }
}

/** The rows under their headers, as an import reads them: without the apostrophe before what a spreadsheet would run. */
export const csvRows = (text: string): Record<string, string>[] =>
  (parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]).map((row) =>
    Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, withoutGuard(cell)])),
  )

const unescaped = (text: string): string =>
  text.replace(/\\(.)/gs, (_, character: string) => (character.toLowerCase() === 'n' ? '\n' : character))

/** Each card as its lines: name, and the value's parts at every semicolon that is not escaped. */
export const vcards = (text: string): Record<string, string[]>[] =>
  text
    .replaceAll('\r\n ', '')
    .split('END:VCARD\r\n')
    .filter((card) => card !== '')
    .map((card) =>
      Object.fromEntries(
        card
          .split('\r\n')
          .filter((line) => line !== '')
          .map((line) => {
            const [, name = '', value = ''] = /^([A-Z]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? []
            return [name, (value.match(/(?:^|;)(?:[^;\\]|\\.)*/gs) ?? []).map((part) => unescaped(part.replace(/^;/, '')))]
          }),
      ),
    )
