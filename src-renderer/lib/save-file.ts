import { useState } from 'react'
import type { SaveOutcome } from '@shared/contract/wire'
import { api, type Inputs, type Outputs } from './api'
import { desktopBridge } from './desktop-bridge'
import { problemOf } from './problem'
import { showToast } from './toast'

type FileTicket = Outputs['calendar']['daySheet']

const gone: SaveOutcome = { kind: 'problem', message: 'This file is no longer there; ask for it again.' }

/** A browser keeps what it downloads where its user has told it to. */
const download = async ({ fileId, fileName }: FileTicket): Promise<SaveOutcome> => {
  const answer = await fetch(`/api/files/${encodeURIComponent(fileId)}`, { credentials: 'same-origin' })
  if (!answer.ok) return gone
  const url = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser reads it after this turn; it holds the bytes until then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return { kind: 'saved', fileName }
}

/** Saves a file the API made: the desktop asks where to, a browser downloads it. Tells when it is done; a ticket is good once. */
export const saveFile = async (ticket: FileTicket): Promise<SaveOutcome> => {
  const outcome = await (desktopBridge ? desktopBridge.saveFile(ticket.fileId) : download(ticket))
  if (outcome.kind === 'saved') showToast(`Saved ${outcome.fileName}`)
  return outcome
}

interface FileSaver<Input> {
  save: (input: Input) => void
  /** Being made or asked about; another press does nothing meanwhile. */
  isSaving: boolean
  /** One sentence, until the next try. */
  problem: string | null
}

/** Makes a file by one call and saves it. */
export const useFileSaver = <Input>(make: (input: Input) => Promise<FileTicket>): FileSaver<Input> => {
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (input: Input): Promise<void> => {
    setSaving(true)
    setProblem(null)
    try {
      const outcome = await saveFile(await make(input))
      if (outcome.kind === 'problem') setProblem(outcome.message)
    } catch (error) {
      setProblem(problemOf(error).message)
    } finally {
      setSaving(false)
    }
  }
  return {
    save: (input) => {
      if (!isSaving) void run(input)
    },
    isSaving,
    problem,
  }
}

/** The day on paper, as a PDF: `save({ date, trainerIds })`; without a date today, without trainers all. */
export const useDaySheet = (): FileSaver<Inputs['calendar']['daySheet']> => useFileSaver((input) => api.calendar.daySheet(input))

/** Everything known about one person: `save({ id, format })`. */
export const usePersonExport = (): FileSaver<Inputs['clients']['exportPerson']> => useFileSaver((input) => api.clients.exportPerson(input))
