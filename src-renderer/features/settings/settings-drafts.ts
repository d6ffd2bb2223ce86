import { createPersonal } from '../../lib/personal-store'

/** What was typed and not saved, by form; kept while the window is open. Passwords are never part of it. */
export const useSettingsDrafts = createPersonal<Record<string, object | undefined>>(() => ({}))

/** An empty draft is none. */
export const keepDraft = (form: string, draft: object): void =>
  useSettingsDrafts.setState({ [form]: Object.keys(draft).length === 0 ? undefined : draft })
