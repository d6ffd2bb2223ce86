import type { Studio } from '../../src-main/app/compose'
import type { Peer } from '../../src-main/core/context'

export interface RestAnswer {
  status: number
  body: unknown
}

interface RestRequest {
  token?: string | null
  trusted?: boolean
  body?: unknown
  headers?: Record<string, string>
}

/** A script at the station's REST door: it keeps its token itself. */
export const restPeer = (token: string | null, trusted: boolean): Peer => ({
  host: 'station',
  trusted,
  sessionToken: token,
  keepSession: () => false,
})

/** One REST call, `GET /clients?limit=5`, without a socket. */
export const restCall = async (
  studio: Studio,
  line: string,
  { token = null, trusted = false, body, headers = {} }: RestRequest = {},
): Promise<RestAnswer> => {
  const [method = 'GET', path = '/'] = line.split(' ')
  const request = new Request(`http://127.0.0.1/api${path}`, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const response = await studio.handleRest(request, restPeer(token, trusted))
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
}

/** Signs in as a script does and answers the bearer token. */
export const restToken = async (studio: Studio, signIn: { email: string; password: string }): Promise<string> => {
  const { body } = await restCall(studio, 'POST /users/login', { trusted: true, body: signIn })
  return (body as { token: string }).token
}
