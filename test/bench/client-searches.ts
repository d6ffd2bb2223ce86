import { foldText } from '@shared/domain/search/fold-text'
import { nameLists } from '../../prisma/seed/names'
import { randomOf } from '../../prisma/seed/random'

const count = 200
const longest = 10

/** What 200 people type: the beginning or the inside of names, two names, phones as they are read out, mailboxes, numbers, and what nobody is called. */
export const clientSearches = (): string[] => {
  const random = randomOf('bench searches')
  const name = () => {
    const names = random.weighted(nameLists, ({ share }) => share)
    return foldText(random.pick(random.whole(0, 1) === 0 ? names.first : names.last))
  }
  const cut = (text: string, from: number): string => text.slice(from, from + random.whole(1, longest))
  const digits = () => String(700_000_000 + random.whole(0, 19_999) * 4_999)
  const kinds: (() => string)[] = [
    () => cut(name(), 0),
    () => cut(name(), 0),
    () => cut(name(), 0),
    () => cut(name(), random.whole(0, 2)),
    () => `${cut(name(), 0).slice(0, 4)} ${cut(name(), 0).slice(0, 5)}`,
    () => cut(`0${digits()}`, 0),
    () => cut(`+254${digits()}`, 0),
    () => digits().slice(-random.whole(3, 6)),
    () => cut(`${name()}.${random.whole(0, 19_999)}@mail.example`, random.whole(0, 4)),
    () => cut(String(random.whole(1001, 21_000)), 0),
    () => cut('zzyzxqwvkj', random.whole(0, 3)),
  ]
  return Array.from({ length: count }, (_, index) => (kinds[index % kinds.length] as () => string)().trim()).filter((q) => q !== '')
}

/** One of each kind a list of clients is narrowed by, and two together. */
export const clientFilters = (trainerId: string, today: string) => [
  { fitnessLevel: 'athlete' as const },
  { tag: 'vip' },
  { primaryTrainerId: trainerId },
  { hasEmail: true, hasPhone: false },
  { birthMonth: 6 },
  { createdFrom: '2020-01-01', createdTo: today },
  { notSeenSince: today },
  { tag: 'vip', birthMonth: 6 },
]
