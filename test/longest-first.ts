import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, in that order: begun last, one would run alone while the other worker idles. */
const longest = [
  'test/flows/bad-input',
  'test/proofs/kill-nine',
  'test/proofs/credits-model',
  'test/flows/bookings-model',
  'test/proofs/open-slots',
  'test/proofs/',
  'test/flows/',
]

const place = ({ moduleId }: TestSpecification): number => {
  const found = longest.findIndex((name) => moduleId.includes(name))
  return found === -1 ? longest.length : found
}

/** Needs no durations of an earlier run, which a fresh checkout does not have. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
