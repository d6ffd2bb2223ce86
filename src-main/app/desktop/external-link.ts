/** The providers' own sites, where a studio keeps its accounts and keys. */
const hosts = new Set([
  'console.twilio.com',
  'www.twilio.com',
  'app.sendgrid.com',
  'developer.safaricom.co.ke',
  'app.flutterwave.com',
  'vendors.paddle.com',
])

/** Whether a link of the page may open in the system's browser. The page shows imported text, so a link is not trusted for being there. */
export function isExternalLink(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return protocol === 'https:' && hosts.has(host) && username === '' && password === ''
}
