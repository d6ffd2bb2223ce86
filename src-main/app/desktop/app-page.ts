/** Everything the window loads comes from this origin, which exists only inside the app. */
export const appPage = 'app://trainerhub/'

export function isAppPage(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username } = new URL(url)
  return protocol === 'app:' && host === 'trainerhub' && username === ''
}
