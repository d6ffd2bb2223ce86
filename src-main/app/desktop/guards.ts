import { app, session, shell } from 'electron'
import type { WebContents } from 'electron'
import { isAppPage } from './app-page'
import { isExternalLink } from './external-link'

/** What any page of this app may not do, whatever is on it: ask for a device, load from elsewhere, leave, or open windows. */
export function guardPages(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }))
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents))
}

const isLocal = (url: string) => isAppPage(url) || /^(data|blob|devtools):/.test(url)

function guardNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isAppPage(event.url)) return
    event.preventDefault()
    if (event.isMainFrame) openExternally(event.url)
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openExternally(url)
    return { action: 'deny' }
  })
}

function openExternally(url: string): void {
  if (isExternalLink(url)) void shell.openExternal(url)
}
