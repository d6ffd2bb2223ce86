/** The id of the next attempt: the same as the last failed one when nothing in the input changed, so that a retry is never done twice. */
export const commandIds = () => {
  let failed: { input: string; id: string } | null = null
  return {
    idFor: (input: unknown): string => {
      const text = JSON.stringify(input) ?? ''
      if (failed?.input !== text) failed = { input: text, id: crypto.randomUUID() }
      return failed.id
    },
    settled: () => {
      failed = null
    },
  }
}
