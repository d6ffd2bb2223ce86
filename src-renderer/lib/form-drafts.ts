import { createPersonal } from './personal-store'

/** What is typed into a form, by the form's name: it survives Esc and a locked desk, until it is done. */
const useDrafts = createPersonal<Record<string, unknown>>(() => ({}))

/** The draft of one form; `kept` is what was there when the form was drawn. */
export const useFormDraft = <Values>(form: string) => ({
  kept: useDrafts.getState()[form] as Values | undefined,
  keep: (values: Values) => useDrafts.setState({ [form]: values }),
  drop: () => useDrafts.setState((drafts) => Object.fromEntries(Object.entries(drafts).filter(([one]) => one !== form)), true),
})
