import { monthNames } from '@shared/domain/time/month-names'
import type { ClientsSearch } from './clients-search'
import { levelText } from './level-text'

interface Names {
  trainerName: (id: string) => string
  dayText: (day: string) => string
  importName: string | null
}

type FilterKey = Exclude<keyof ClientsSearch, 'q' | 'sort'>

export interface FilterInWords {
  /** What goes when it is taken away. */
  key: FilterKey
  words: string
}

/** Each filter that is on, in words. */
export const filtersInWords = (look: ClientsSearch, { trainerName, dayText, importName }: Names): FilterInWords[] => {
  const words: [FilterKey, string | false | undefined][] = [
    ['status', look.status && (look.status === 'archived' ? 'Archived' : 'Active and archived')],
    ['fitnessLevel', look.fitnessLevel && levelText(look.fitnessLevel)],
    ['primaryTrainerId', look.primaryTrainerId && `With ${trainerName(look.primaryTrainerId)}`],
    ['tag', look.tag && `Tag ${look.tag}`],
    ['birthMonth', look.birthMonth !== undefined && `Birthday in ${monthNames[look.birthMonth - 1]}`],
    ['createdFrom', look.createdFrom && `New since ${dayText(look.createdFrom)}`],
    ['createdTo', look.createdTo && `Here since ${dayText(look.createdTo)} or longer`],
    ['notSeenSince', look.notSeenSince && `Not seen since ${dayText(look.notSeenSince)}`],
    ['hasEmail', look.hasEmail !== undefined && (look.hasEmail ? 'With e-mail' : 'No e-mail')],
    ['hasPhone', look.hasPhone !== undefined && (look.hasPhone ? 'With phone' : 'No phone')],
    ['importId', look.importId && (importName === null ? 'From one import' : `Import ${importName}`)],
  ]
  return words.flatMap(([key, text]) => (text ? [{ key, words: text }] : []))
}

export const without = (look: ClientsSearch, keys: readonly (keyof ClientsSearch)[]): ClientsSearch =>
  Object.fromEntries(Object.entries(look).filter(([key]) => !keys.some((gone) => gone === key))) as ClientsSearch
