import { ipcMain } from 'electron'
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { wireChannels } from '@shared/contract/wire'
import type { SaveOutcome, WireResponse } from '@shared/contract/wire'
import type { Peer } from '../core/context'
import type { MadeFile } from '../core/files'
import { answerWire, wireFailure } from './wire-request'

interface WindowPorts {
  handleRpc(request: Request, peer: Peer): Promise<Response>
  takeFile(fileId: string, peer: Peer): Promise<MadeFile | null>
  /** Asks a person where to, and writes it; never rejects. */
  save(file: MadeFile): Promise<SaveOutcome>
}

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
export function serveApiToWindow(window: BrowserWindow, isAppPage: (url: string) => boolean, ports: WindowPorts): void {
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
    return answerWire(request, (rpc) => ports.handleRpc(rpc, peer))
  })
  ipcMain.handle(wireChannels.saveFile, async (event, fileId: unknown): Promise<SaveOutcome> => {
    if (!isOurFrame(event, window, isAppPage)) return { kind: 'problem', message: 'This page may not use the studio.' }
    const file = typeof fileId === 'string' ? await ports.takeFile(fileId, peer).catch(() => null) : null
    return file ? ports.save(file) : { kind: 'problem', message: 'This file is no longer there; ask for it again.' }
  })
  window.on('closed', () => {
    ipcMain.removeHandler(wireChannels.api)
    ipcMain.removeHandler(wireChannels.saveFile)
  })
}
