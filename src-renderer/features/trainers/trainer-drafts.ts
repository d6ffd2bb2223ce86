import { createPersonal } from '../../lib/personal-store'

/** What was typed on a trainer's page and not saved, by form; kept while the screen is left. */
export const useTrainerDrafts = createPersonal<Readonly<Record<string, object | undefined>>>(() => ({}))

export const keepTrainerDraft = (form: string, values: object | undefined): void => useTrainerDrafts.setState({ [form]: values })
