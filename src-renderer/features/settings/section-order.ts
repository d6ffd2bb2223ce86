const order = ['studio', 'hours', 'trainers', 'session-types', 'staff', 'backup', 'security', 'profile', 'password', 'appearance', 'about']

const placeOf = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)

/** Sections in the order of Settings, whoever hands them in; one it does not know comes last. */
export const inOrder = <Section extends { id: string }>(sections: readonly Section[]): Section[] =>
  sections.toSorted((a, b) => placeOf(a.id) - placeOf(b.id))
