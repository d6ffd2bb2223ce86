import type { CDPSession } from 'playwright-core'
import { protocol, toWire } from './protocol.ts'
import { strict } from './strict.ts'
import { originOf } from './web-frame.ts'
import type { WebContents } from './web-contents.ts'

type RequestHandler = (
  webContents: WebContents,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void
type CheckHandler = (
  webContents: WebContents | null,
  permission: string,
  requestingOrigin: string,
  details: { requestingUrl: string; isMainFrame: boolean },
) => boolean
type BeforeRequest = (
  details: { url: string; method: string; resourceType: string },
  callback: (answer: { cancel?: boolean }) => void,
) => void

let requestHandler: RequestHandler | null = null
let checkHandler: CheckHandler | null = null
let beforeRequest: BeforeRequest | null = null

const defaultSession = strict('session', {
  protocol,
  setPermissionRequestHandler(handler: RequestHandler | null) {
    requestHandler = handler
  },
  setPermissionCheckHandler(handler: CheckHandler | null) {
    checkHandler = handler
  },
  setDevicePermissionHandler(_handler: unknown) {},
  setSpellCheckerEnabled(_isEnabled: boolean) {},
  webRequest: strict('webRequest', {
    onBeforeRequest(handler: BeforeRequest) {
      beforeRequest = handler
    },
  }),
})

export const session = strict('session', { defaultSession })

export async function isRequestCancelled(url: string, method: string, resourceType: string): Promise<boolean> {
  const ask = beforeRequest
  if (!ask) return false
  const answer = await new Promise<{ cancel?: boolean }>((resolve) => ask({ url, method, resourceType }, resolve))
  return answer.cancel === true
}

/** Electron's name of each permission and DevTools' own. */
const permissions = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'idle-detection': 'idle-detection',
  camera: 'camera',
  microphone: 'microphone',
}

/** Chromium can't ask main when a page wants something, so main is asked for each permission before the page loads. As in Electron, no handler means yes. */
export async function applyPermissions(cdp: CDPSession, webContents: WebContents, url: string): Promise<void> {
  const details = { requestingUrl: url, isMainFrame: true }
  for (const [name, devtoolsName] of Object.entries(permissions)) {
    const electronName = name === 'camera' || name === 'microphone' ? 'media' : name
    const ask = requestHandler
    const isChecked = checkHandler?.(webContents, electronName, originOf(url), details) ?? true
    const isGranted = isChecked && (!ask || (await new Promise<boolean>((resolve) => ask(webContents, electronName, resolve, details))))
    const origin = originOf(toWire(url))
    await cdp.send('Browser.setPermission', { permission: { name: devtoolsName }, setting: isGranted ? 'granted' : 'denied', origin })
  }
}
