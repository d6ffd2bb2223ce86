/** Trades the start token in the URL's fragment for an HttpOnly cookie, once, and takes it out of the URL and the history. */
export const tradeStartToken = async (): Promise<void> => {
  const token = /^#t=([^&/]+)$/.exec(location.hash)?.[1]
  if (token === undefined) return
  history.replaceState(null, '', `${location.pathname}${location.search}#/`)
  await fetch('/start', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: decodeURIComponent(token) }),
  }).catch(() => undefined)
}
