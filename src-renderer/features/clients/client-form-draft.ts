import { createPersonal } from '../../lib/personal-store'
import type { ClientValues } from './client-form-values'

/** What was typed and is not saved yet, by client or `new`; kept while the screen is left, never on disk. */
export const useClientDrafts = createPersonal<Readonly<Record<string, ClientValues>>>(() => ({}))

export const clientDraft = (of: string): ClientValues | undefined => useClientDrafts.getState()[of]

export const keepClientDraft = (of: string, values: ClientValues): void => useClientDrafts.setState({ [of]: values })

export const dropClientDraft = (of: string): void => {
  const rest = { ...useClientDrafts.getState() }
  delete rest[of]
  useClientDrafts.setState(rest, true)
}
