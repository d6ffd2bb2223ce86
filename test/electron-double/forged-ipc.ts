import { emittedEvent } from './emitted-event.ts'
import type { ForgedSender } from './events.ts'
import { ipcMain } from './ipc-main.ts'
import { makeCodec } from './page/codec.ts'
import { onCommand, report } from './report.ts'
import type { WebFrame } from './web-frame.ts'
import { webFrame } from './web-frame.ts'
import { allWindows } from './window-list.ts'

const codec = makeCodec()

function forgedFrame(sender: ForgedSender, mainFrame: WebFrame): WebFrame | null {
  if (sender.frame === 'gone') return null
  return webFrame({ url: () => sender.url, isDestroyed: () => false, parent: sender.frame === 'subframe' ? mainFrame : null })
}

// No page can send with another frame's name, so a test of the sender check has to speak for the frame itself.
onCommand('invoke-as', async ({ callId, sender, channel, args }) => {
  const [window] = allWindows()
  if (!window) return report({ type: 'refused', text: 'invoke-as needs a window' })
  const senderFrame = forgedFrame(sender, window.webContents.mainFrame)
  const event = Object.assign(emittedEvent(), { sender: window.webContents, senderFrame, type: 'frame' as const })
  try {
    const value: unknown = await ipcMain.answer(channel, event, codec.decode(codec.encode(args)) as unknown[])
    report({ type: 'ipc-answer', callId, answer: { value } })
  } catch (error) {
    report({ type: 'ipc-answer', callId, answer: { error: String(error) } })
  }
})
