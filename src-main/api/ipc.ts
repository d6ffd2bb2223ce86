import { ipcMain } from 'electron'
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { wireChannels } from '@shared/contract/wire'
import type { WireResponse } from '@shared/contract/wire'
import type { Peer } from '../core/context'
import { answerWire, wireFailure } from './wire-request'

type HandleRpc = (request: Request, peer: Peer) => Promise<Response>

/** Whether a call comes from the page itself: the main frame of our window, still on our origin. A frame that has gone is null. */
export function isOurFrame(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: BrowserWindow,
  isAppPage: (url: string) => boolean,
): boolean {
  const { sender, senderFrame } = event
  return (
    !window.isDestroyed() &&
    sender.id === window.webContents.id &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isAppPage(senderFrame.url)
  )
}

/** Serves the API to one window. The session token stays here: the page never sees it, and it goes with the window. */
export function serveApiToWindow(window: BrowserWindow, isAppPage: (url: string) => boolean, handleRpc: HandleRpc): void {
  const peer: Peer = {
    host: 'desktop',
    trusted: true,
    sessionToken: null,
    keepSession(token) {
      peer.sessionToken = token
      return true
    },
  }
  ipcMain.handle(wireChannels.api, async (event, request: unknown): Promise<WireResponse> => {
    if (!isOurFrame(event, window, isAppPage)) return wireFailure('FORBIDDEN', 'This page may not use the studio.')
    return answerWire(request, (rpc) => handleRpc(rpc, peer))
  })
  window.on('closed', () => ipcMain.removeHandler(wireChannels.api))
}
