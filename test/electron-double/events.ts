/** What the app did that a person would see, told to the test over Node's fork channel. */
export type DoubleEvent =
  | { type: 'ready'; cdp: string; userData: string }
  | { type: 'refused'; text: string }
  | { type: 'window-created' | 'window-shown' | 'window-focused' | 'window-closed'; windowId: number }
  | { type: 'console'; level: string; text: string }
  | { type: 'page-error' | 'preload-error'; text: string }
  | { type: 'navigation-refused' | 'network-refused' | 'window-open-refused' | 'external-opened'; url: string }
  | { type: 'protocol-error'; url: string; text: string }
  | { type: 'dialog'; dialogId: number; method: DialogMethod; options: Record<string, unknown> }
  | { type: 'error-box'; title: string; content: string }
  | { type: 'about-panel'; options: Record<string, unknown> }
  | { type: 'devtools-toggled'; windowId: number }
  | { type: 'menu'; items: MenuNode[] }
  | { type: 'ipc-answer'; callId: number; answer: { value: unknown } | { error: string } }

/** What the test asks of the desktop around the app. */
export type DoubleCommand =
  | { command: 'answer-dialog'; dialogId: number; value: unknown }
  | { command: 'click-menu'; item: string }
  | { command: 'power'; event: 'suspend' | 'resume' }
  | { command: 'theme'; dark: boolean }
  | { command: 'invoke-as'; callId: number; sender: ForgedSender; channel: string; args: unknown[] }
  | { command: 'quit' }

export type DialogMethod = 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'

export type MenuNode = {
  id?: string
  label?: string
  role?: string
  type: string
  accelerator?: string
  enabled: boolean
  submenu?: MenuNode[]
}

/** Who an IPC call claims to come from. `gone`: a frame that navigated away before main looked, which Electron reports as null. */
export type ForgedSender = { frame: 'main' | 'subframe'; url: string } | { frame: 'gone' }

export type EventOf<Type extends DoubleEvent['type']> = DoubleEvent & { type: Type }
