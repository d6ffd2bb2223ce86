import { stationServer, type HttpAnswer, type StationServer } from './station-server'
import { ownerSignIn, testApp } from './test-app'

export const station = async () => {
  const app = await testApp()
  return { app, server: await stationServer(app) }
}

export const json = { 'content-type': 'application/json' }
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
export const post = (body: unknown, headers: Record<string, string> = {}) => ({
  headers: { ...json, ...headers },
  body: JSON.stringify(body),
})
export const cookiesOf = ({ headers }: HttpAnswer): string[] => headers['set-cookie'] ?? []
const pairOf = (cookie: string | undefined): string => cookie?.split(';')[0] ?? ''

/** A browser that opened the printed address: it traded the start token and, where asked, signed in. */
export const browser = async ({ call, start }: StationServer) => {
  const traded = await call('POST /start', post({ token: start.token }))
  const startCookie = pairOf(cookiesOf(traded)[0])
  const signedIn = await call('POST /rpc/staff/login', post({ json: ownerSignIn }, { cookie: startCookie }))
  return { startCookie, signedIn, cookie: `${startCookie}; ${pairOf(cookiesOf(signedIn)[0])}` }
}

export const restSignIn = async ({ call, start }: StationServer): Promise<string> => {
  const { text } = await call('POST /api/users/login', post(ownerSignIn, bearer(start.token)))
  return (JSON.parse(text) as { token: string }).token
}
