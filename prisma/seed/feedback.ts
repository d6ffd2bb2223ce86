import { hourMs, minuteMs } from '@shared/domain/time/instant'
import type { DiaryEntry } from './diary'
import { issueNotes, ratingComments, type IssueKind } from './names'
import { randomOf } from './random'

export interface SeedRating {
  stars: number
  comment: string
  source: 'desk' | 'sms'
  at: number
}

export interface SeedIssue {
  kind: IssueKind
  note: string
  at: number
  resolvedAt: number | null
}

export interface SeedFeedback {
  rating: SeedRating | null
  issue: SeedIssue | null
}

/** Most are content; somebody hardly ever is not. */
const stars = [
  { stars: 5, share: 12 },
  { stars: 4, share: 8 },
  { stars: 3, share: 2 },
  { stars: 2, share: 1 },
] as const

/** What a client said of a session that is over, and what went wrong in it: every third is rated, one in a hundred has an issue. */
export const feedbackOf = ({ session, story }: DiaryEntry, now: number): SeedFeedback => {
  if (story.outcome.status !== 'completed') return { rating: null, issue: null }
  const random = randomOf(`feedback ${session.startsAt} ${story.outcome.checkedInAt}`)
  const ratedAt = session.endsAt + Math.floor(random.fraction() * 3 * hourMs)
  const isRated = random.chance(0.33) && ratedAt <= now
  const given = random.weighted(stars, ({ share }) => share).stars
  const rating = {
    stars: given,
    comment: random.chance(0.3) ? random.pick(ratingComments[given >= 4 ? 'good' : 'poor']) : '',
    source: random.chance(0.2) ? ('sms' as const) : ('desk' as const),
    at: ratedAt,
  }
  const hasIssue = random.chance(0.012)
  const { kind, note } = random.pick(issueNotes)
  const reportedAt = session.endsAt - 10 * minuteMs
  const settledAt = reportedAt + Math.floor(random.fraction() * 72 * hourMs)
  return {
    rating: isRated ? rating : null,
    issue: hasIssue ? { kind, note, at: reportedAt, resolvedAt: settledAt <= now && random.chance(0.8) ? settledAt : null } : null,
  }
}
