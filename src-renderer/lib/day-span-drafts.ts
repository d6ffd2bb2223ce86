import { createPersonal } from './personal-store'

/** A span of days as it is being written; empty while a day is not chosen. */
export interface DaySpanValues {
  startDate: string
  endDate: string
  reason: string
}

export const noSpan: DaySpanValues = { startDate: '', endDate: '', reason: '' }

/** What was written and not added yet, by form; kept while the screen is left. */
const useDrafts = createPersonal<Readonly<Record<string, DaySpanValues>>>(() => ({}))

export const daySpanDraft = (form: string): DaySpanValues => useDrafts.getState()[form] ?? noSpan
export const keepDaySpanDraft = (form: string, values: DaySpanValues): void => useDrafts.setState({ [form]: values })
