/** The cookies the station knows by name; anything else a browser sends is ignored. */
export const startCookie = 'trainerhub_start'
export const sessionCookie = 'trainerhub_session'

export const readCookies = (header: string | undefined): ReadonlyMap<string, string> =>
  new Map(
    (header ?? '')
      .split(';')
      .map((pair) => pair.trim().split('='))
      .filter((parts): parts is [string, string] => parts.length === 2),
  )

/** Longer than a session: it ends where it is kept, twelve hours after its last use, and a cookie of its own age would end one in use. */
const cookieSeconds = 30 * 24 * 60 * 60

/** HttpOnly: the page cannot read it. Strict: no other site's link carries it. */
export const setCookie = (name: string, value: string | null): string =>
  `${name}=${value ?? ''}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${value === null ? 0 : cookieSeconds}`
