import { setImmediate as turn } from 'node:timers/promises'
import { openStudioOf } from './massage-studio'
import type { ApiClient, TestApp } from './test-app'
import { utf8File, type ImportFileKinds } from './import-file'

/** A file of good rows alone. */
export const cleanKinds = (clean: number): ImportFileKinds => ({
  clean,
  lostZero: 0,
  oddDates: 0,
  formulas: 0,
  duplicatesInFile: 0,
  duplicatesExisting: 0,
  noName: 0,
  noContact: 0,
  broken: 0,
  family: 0,
})

export const countIn = async (app: Pick<TestApp, 'studio'>, from: string): Promise<number> =>
  (await openStudioOf(app).db.get<{ n: number }>(`SELECT count(*) AS n FROM ${from}`))?.n ?? Number.NaN

/** Comes back once the step is under way and at least one slice of it is done. A turn between two looks, or they would leave no room for the step. */
export const underWay = async (owner: ApiClient, id: string, status: 'checking' | 'adding'): Promise<void> => {
  for (let now = await owner.imports.get({ id }); now.status !== status || now.doneCount === 0; now = await owner.imports.get({ id }))
    await turn()
}

/** Lines of a file as an import of its own, checked. */
export const checkedFile = async (owner: ApiClient, lines: readonly string[]) =>
  owner.imports.run({ file: utf8File(lines.join('\n'), 'people.csv'), mode: 'dryRun' })
