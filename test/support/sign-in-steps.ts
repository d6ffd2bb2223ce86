import { systemIds } from '../../src-main/platform/ids'
import { blankApp, type ApiClient, type TestApp } from './test-app'

export const newPassword = { newPassword: 'a better password', passwordConfirm: 'a better password' }

export const moveOn = ({ clock }: Pick<TestApp, 'clock'>, milliseconds: number): void => clock.moveTo(clock.now() + milliseconds)

/** What a call answered, as far as its caller can tell. */
export const answerOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'let in',
    (error: { code: string; status: number; message: string; data: unknown }) => ({
      code: error.code,
      status: error.status,
      message: error.message,
      data: error.data,
    }),
  )

export const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
  const answer = await answerOf(call)
  return typeof answer === 'string' ? answer : (answer as { code: string }).code
}

/** The same studio after the app was stopped and started. */
export const restarted = async (app: Pick<TestApp, 'studio' | 'folder' | 'clock'>) => {
  await app.studio.stop()
  return blankApp({
    now: new Date(app.clock.now()).toISOString(),
    options: { dataFolder: app.folder },
    parts: { ids: systemIds(app.clock) },
  })
}

export const archive = async ({ studio }: TestApp, email: string): Promise<void> => {
  await studio
    .opened()
    ?.transaction(null, ({ tx, clock }) => tx.staffUser.updateMany({ where: { email }, data: { archivedAt: new Date(clock.now()) } }))
}

export const isSignedIn = async (client: ApiClient): Promise<boolean> => (await codeOf(client.staff.me())) === 'let in'
