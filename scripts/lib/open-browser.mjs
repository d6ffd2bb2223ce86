import { spawn } from 'node:child_process'

const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }

/** Shows `url` in the person's browser. Best effort: the URL is printed in any case. `BROWSER=none` keeps it closed. */
export function openBrowser(url) {
  if (process.env.BROWSER === 'none') return
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
