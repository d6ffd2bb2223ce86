import { createPersonal } from '../../lib/personal-store'
import type { ClientValues } from './client-form-values'

/** The fields that were changed and are not saved yet, by client or `new`; kept while the screen is left, never on disk. */
const useClientDrafts = createPersonal<Readonly<Record<string, Partial<ClientValues>>>>(() => ({}))

export const clientDraft = (of: string): Partial<ClientValues> | undefined => useClientDrafts.getState()[of]

export const dropClientDraft = (of: string): void => {
  const rest = { ...useClientDrafts.getState() }
  delete rest[of]
  useClientDrafts.setState(rest, true)
}

export const keepClientDraft = (of: string, changed: Partial<ClientValues>): void => {
  if (Object.keys(changed).length === 0) dropClientDraft(of)
  else useClientDrafts.setState({ [of]: changed })
}
