import { contextBridge, ipcRenderer } from 'electron'
import { wireChannels } from '@shared/contract/wire'
import type { DesktopBridge } from '@shared/contract/wire'

/** The listener gets the payload alone: Electron's event would hand the page a way to send on any channel. */
function subscribe<Payload>(channel: string, listener: (payload: Payload) => void): () => void {
  const deliver = (_event: unknown, payload: Payload) => listener(payload)
  ipcRenderer.on(channel, deliver)
  return () => {
    ipcRenderer.off(channel, deliver)
  }
}

const bridge: DesktopBridge = {
  host: 'desktop',
  api: (request) => ipcRenderer.invoke(wireChannels.api, request),
  onChanged: (listener) => subscribe(wireChannels.changed, listener),
  onMenu: (listener) => subscribe(wireChannels.menu, listener),
  saveFile: (fileId) => ipcRenderer.invoke(wireChannels.saveFile, fileId),
}

contextBridge.exposeInMainWorld('trainerhub', bridge)
