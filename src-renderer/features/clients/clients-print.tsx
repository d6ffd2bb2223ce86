import { useEffect, useState } from 'react'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { api } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { phoneText } from '../../lib/phone-text'
import type { Client, Trainer } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { useStudioNow } from '../../lib/studio-clock'
import { useStudio, useStudioTime } from '../../lib/use-studio'
import { pageInput, pageSize } from './client-list'
import { counted } from './clients-counted'
import type { ClientsSearch } from './clients-search'
import { levelText } from './level-text'

/** About forty sheets; a longer list is for a file. */
const mostPrinted = 2_000

interface Sheet {
  clients: Client[]
  total: number
}

const readSheet = async (look: ClientsSearch): Promise<Sheet> => {
  const clients: Client[] = []
  for (let page = 1; ; page += 1) {
    const { items, total } = await api.clients.list(pageInput(look, page))
    clients.push(...items)
    if (items.length < pageSize || clients.length >= Math.min(total, mostPrinted)) return { clients: clients.slice(0, mostPrinted), total }
  }
}

/** Reads the whole list for paper, prints it, and lets it go. */
export const useClientsPrint = () => {
  const [sheet, setSheet] = useState<Sheet | null>(null)
  useEffect(() => {
    if (sheet === null) return undefined
    const done = () => setSheet(null)
    addEventListener('afterprint', done)
    window.print()
    return () => removeEventListener('afterprint', done)
  }, [sheet])
  return { sheet, print: async (look: ClientsSearch) => setSheet(await readSheet(look)) }
}

interface ClientsPrintProps extends Sheet {
  /** The filters and words searched. */
  narrowedBy: readonly string[]
  trainers: ReadonlyMap<string, Trainer>
  sinceText: (iso: string) => string
}

/** The list on paper alone. */
export const ClientsPrint = ({ clients, total, narrowedBy, trainers, sinceText }: ClientsPrintProps) => {
  const studio = useStudio()
  const me = useMe()
  const now = useStudioNow()
  const { today, dayText } = useStudioTime()
  const isPart = clients.length < total
  return (
    <div className="clients-print">
      <p className="print-head">
        <b>
          {studio.name}, {isPart ? `the first ${clients.length.toLocaleString('en-GB')} of ${counted(total)}` : counted(total)}
        </b>
        <span>
          {narrowedBy.length > 0 && `${narrowedBy.join(', ')}. `}Printed {dayText(today)}, {wallTimeLabel(now, studio.timeZone)} by{' '}
          {`${me.firstName} ${me.lastName}`.trim()}.
        </span>
      </p>
      <table className="table">
        <thead>
          <tr>
            {['Name', 'Number', 'Phone', 'E-mail', 'Level', 'Trainer', 'Tags', 'Client since'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clients.map((client) => (
            <tr key={client.id}>
              <td>
                <bdi>{clientName(client)}</bdi>
              </td>
              <td>{client.number}</td>
              <td>{client.phone === null ? '–' : phoneText(client.phone)}</td>
              <td>{client.email ?? '–'}</td>
              <td>{levelText(client.fitnessLevel)}</td>
              <td>{(client.primaryTrainerId !== null && trainers.get(client.primaryTrainerId)?.name) || '–'}</td>
              <td>{client.tags.join(', ') || '–'}</td>
              <td>{sinceText(client.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
