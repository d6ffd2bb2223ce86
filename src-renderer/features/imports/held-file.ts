import { createPersonal } from '../../lib/personal-store'
import type { DateOrder, ImportField } from './import-records'

interface HeldFile {
  importId: string
  name: string
  contentBase64: string
}

interface Choice {
  mapping?: ImportField[]
  dateOrder?: DateOrder
}

interface HeldState {
  /** The file read last in this window, to read it another way; never written anywhere. */
  file: HeldFile | null
  /** Columns chosen and not checked yet, by import. */
  choices: Readonly<Record<string, Choice | undefined>>
}

export const useHeldFile = createPersonal<HeldState>(() => ({ file: null, choices: {} }))

/** Read anew, its columns are guessed anew. */
export const holdFile = (file: HeldFile): void =>
  useHeldFile.setState(({ choices }) => ({ file, choices: { ...choices, [file.importId]: undefined } }))

export const keepChoice = (importId: string, choice: Choice): void =>
  useHeldFile.setState(({ choices }) => ({ choices: { ...choices, [importId]: { ...choices[importId], ...choice } } }))

/** Once its clients are added nothing of it is kept here. */
export const letGoOf = (importId: string): void =>
  useHeldFile.setState(({ file, choices }) => ({
    file: file?.importId === importId ? null : file,
    choices: { ...choices, [importId]: undefined },
  }))
