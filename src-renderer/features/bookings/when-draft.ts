import type { OverrideKind } from '../../lib/records'
import { chosenStart, type ChosenStart } from './chosen-start'

/** With whom and when, as it is being put together; the same for a new booking and a move. */
export interface WhenDraft {
  trainerId: string
  onDate: string
  timeText: string
  /** The exact instant behind `timeText` where it was picked, not typed: the only way to tell a repeated hour. */
  startsAt: string
  allowClientOverlap: boolean
  overrideKinds: OverrideKind[]
  overrideReason: string
}

/** What was allowed for one time is not allowed for another. */
export const nothingAllowed = { allowClientOverlap: false, overrideKinds: [], overrideReason: '' }

export const startOf = ({ onDate, timeText, startsAt }: WhenDraft, timeZone: string): ChosenStart =>
  startsAt === '' ? chosenStart(onDate, timeText, timeZone) : { kind: 'at', startsAt }

/** Fields that stand in the way, with what to do about each. */
export const whenErrors = (draft: WhenDraft, timeZone: string): Partial<Record<'trainerId' | 'onDate' | 'timeText', string>> => {
  const start = draft.onDate === '' ? null : startOf(draft, timeZone)
  return {
    ...(draft.trainerId === '' ? { trainerId: 'Choose a trainer.' } : {}),
    ...(draft.onDate === '' ? { onDate: 'Write a day, such as 10 June or tomorrow.' } : {}),
    ...(start?.kind === 'refused' ? { timeText: start.sentence } : {}),
    ...(start?.kind === 'choose' ? { timeText: 'This time comes twice that night; choose which.' } : {}),
  }
}

/** What the server is told of rules passed on purpose. */
export const allowedOf = ({ allowClientOverlap, overrideKinds, overrideReason }: WhenDraft) => ({
  ...(allowClientOverlap ? { allowClientOverlap: true } : {}),
  ...(overrideKinds.length === 0 ? {} : { override: { kinds: overrideKinds, reason: overrideReason } }),
})

/** A refused time is shown with its alternatives above the button, not at a field. */
export const isRefusedTime = (field: string): boolean => ['startsAt', 'endsAt', 'override'].includes(field)
