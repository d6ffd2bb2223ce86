import { api } from '../../lib/api'
import { createPersonal } from '../../lib/personal-store'
import { problemOf } from '../../lib/problem'
import type { Client } from '../../lib/records'
import { foundSale, keptSale, type FoundSale } from './kept-sale'
import { useSetAside } from './set-aside'
import { isBegun, useSaleDraft } from './sale-draft'

/** What is known of one person's row in the database. Changed in place: a call may end after somebody else took the desk. */
interface Disk {
  /** As it was last written or read. */
  text: string
  writing: Promise<void>
}

interface DiskState {
  disk: Disk
  /** It was read: what is on screen may take its place. */
  isRead: boolean
}

const nothing = JSON.stringify(null)

export const useDisk = createPersonal<DiskState>(() => ({ disk: { text: nothing, writing: Promise.resolve() }, isRead: false }))

const isOfNow = (disk: Disk): boolean => useDisk.getState().disk === disk

/** The client as they are today; null once they are gone. */
const clientToday = async (client: Client | null): Promise<Client | null> => {
  if (client === null) return null
  try {
    return await api.clients.get({ id: client.id })
  } catch (error) {
    return problemOf(error).code === 'NOT_FOUND' ? null : client
  }
}

const show = ({ draft, setAside }: FoundSale): void => {
  const current = useSaleDraft.getState()
  const isTaken = isBegun(current) || current.done !== null
  if (!isTaken) useSaleDraft.setState(draft, true)
  const waiting = setAside ?? (isTaken && draft.done === null ? draft : null)
  if (waiting && useSetAside.getState().draft === null) useSetAside.setState({ draft: waiting })
}

/** Once for each person of this window: the sale they had begun, unless they have begun another meanwhile, which it is set aside for. */
export const readSale = async (): Promise<void> => {
  const { disk, isRead } = useDisk.getState()
  if (isRead) return
  const answer = await api.payments.draft()
  const found = foundSale(answer, performance.now())
  const client = found && found.draft.done === null ? await clientToday(found.draft.client) : null
  if (!isOfNow(disk) || useDisk.getState().isRead) return
  // Not nothing, so that what was paid meanwhile is put away.
  disk.text = found ? '' : nothing
  useDisk.setState({ isRead: true })
  if (found) show({ ...found, draft: found.draft.done === null ? { ...found.draft, client } : found.draft })
}

const write = async (disk: Disk): Promise<void> => {
  if (!isOfNow(disk) || !useDisk.getState().isRead) return
  const draft = keptSale(useSaleDraft.getState(), useSetAside.getState().draft)
  const text = JSON.stringify(draft)
  if (text === disk.text) return
  try {
    await api.payments.saveDraft({ draft: draft === null ? null : { ...draft } })
    disk.text = text
  } catch {
    // Whoever types is not told: it is written with the next change.
  }
}

/** Writes what is on screen, after what is being written; at once where that is already there. */
export const writeSale = (): Promise<void> => {
  const { disk } = useDisk.getState()
  disk.writing = disk.writing.then(() => write(disk))
  return disk.writing
}

const longestWaitMs = 1_000

/** Before money is asked for: what is sent lies in the database, unless it takes too long. */
export const writeSaleFirst = (): Promise<void> => Promise.race([writeSale(), new Promise<void>((late) => setTimeout(late, longestWaitMs))])
