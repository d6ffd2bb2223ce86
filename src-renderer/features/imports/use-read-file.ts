import { useState } from 'react'
import { api } from '../../lib/api'
import { useCommand } from '../../lib/use-command'
import { fileProblem } from './file-limit'
import { holdFile, useHeldFile } from './held-file'
import type { ClientImport, Reading } from './import-records'

/** A file's bytes as the API takes them. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('error', () => reject(reader.error ?? new Error('not read')))
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.readAsDataURL(file)
  })

/** Hands a file to the API to be read, once more for an import already there, or read another way. */
export const useReadFile = (onRead?: (made: ClientImport) => void) => {
  const held = useHeldFile(({ file }) => file)
  const read = useCommand(api.imports.read, { changes: ['imports'] })
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (file: { name: string; contentBase64: string }, rest: Reading & { importId?: string }) => {
    try {
      const made = await read.runAsync({ file, ...rest })
      holdFile({ importId: made.id, ...file })
      onRead?.(made)
    } catch {
      // The command itself says what was refused.
    }
  }
  const start = async (file: File, importId?: string) => {
    const wrong = fileProblem(file)
    setProblem(wrong)
    if (wrong !== null || reading !== null) return
    setReading(file.name)
    read.clear()
    try {
      const contentBase64 = await base64Of(file)
      await send({ name: file.name, contentBase64 }, importId === undefined ? {} : { importId })
    } catch {
      setProblem(`${file.name} could not be read from its disk. Choose it again.`)
    } finally {
      setReading(null)
    }
  }
  return {
    /** The file being read; null when none is. */
    reading,
    isRereading: read.isRunning,
    /** One sentence, until the next try. */
    problem: problem ?? read.problem?.message ?? null,
    refuse: setProblem,
    start: (file: File, importId?: string) => void start(file, importId),
    again: (importId: string, how: Reading) => {
      if (held?.importId === importId) void send({ name: held.name, contentBase64: held.contentBase64 }, { importId, ...how })
    },
  }
}
