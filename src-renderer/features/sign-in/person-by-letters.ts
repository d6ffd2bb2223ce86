interface Named {
  id: string
  name: string
  initials: string
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Whose initials, or whose name at the start of a word, these letters are; of several the next one after `from`. */
export const personByLetters = <Person extends Named>(people: readonly Person[], letters: string, from: string): Person | undefined => {
  const typed = folded(letters)
  const at = people.findIndex(({ id }) => id === from)
  const inOrder = [...people.slice(at), ...people.slice(0, Math.max(at, 0))]
  const first = (isMeant: (person: Person) => boolean) => inOrder.find(isMeant)
  return (
    first(({ initials }) => folded(initials) === typed) ??
    first(({ name }) =>
      folded(name)
        .split(/\s+/)
        .some((word) => word.startsWith(typed)),
    )
  )
}
