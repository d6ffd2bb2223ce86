import { foldText } from '@shared/domain/search/fold-text'

/** Two tags that fold to the same are one, as it was written first. */
export const tagsOf = (tags: readonly string[]): { folded: string; tag: string }[] => {
  const byFolded = new Map<string, string>()
  for (const tag of tags) {
    const folded = foldText(tag) || tag
    if (!byFolded.has(folded)) byFolded.set(folded, tag)
  }
  return [...byFolded].map(([folded, tag]) => ({ folded, tag }))
}
