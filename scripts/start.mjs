// `npm start`: installs, builds and opens the app; the desktop where Electron can run, else the station.
import { chooseShell, hasDisplay } from './lib/choose-shell.mjs'
import { ensure } from './lib/ensure.mjs'
import { nodeEnv, nodePath } from './lib/node-runtime.mjs'
import { openBrowser } from './lib/open-browser.mjs'
import { say } from './lib/progress.mjs'
import { root } from './lib/project.mjs'
import { handOver, script } from './lib/run.mjs'
import { shellArgs } from './lib/shell-args.mjs'

function startStation(args) {
  let isOpened = false
  const onLine = (line) => {
    const url = /^(http:\/\/\S+)/.exec(line)?.[1]
    if (!url || isOpened || !hasDisplay()) return
    isOpened = true
    openBrowser(url)
  }
  return handOver(nodePath(), ['out/main/station.js', ...args], { env: nodeEnv(), onLine })
}

await script(async () => {
  const args = shellArgs(process.argv.slice(2))
  await ensure({ build: true })
  const choice = await chooseShell()
  say(choice.line)
  return choice.shell === 'desktop' ? handOver(choice.electron, [root, ...args]) : startStation(args)
})
