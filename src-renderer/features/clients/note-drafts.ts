import { createPersonal } from '../../lib/personal-store'

export interface NoteDraft {
  content: string
  isPinned: boolean
}

/** Notes begun and left, by the client or the note they belong to; kept until they are saved. */
export const useNoteDrafts = createPersonal<Record<string, NoteDraft>>(() => ({}))

export const keepNoteDraft = (key: string, draft: NoteDraft): void => useNoteDrafts.setState({ [key]: draft })

export const dropNoteDraft = (key: string): void =>
  useNoteDrafts.setState((drafts) => Object.fromEntries(Object.entries(drafts).filter(([one]) => one !== key)), true)
