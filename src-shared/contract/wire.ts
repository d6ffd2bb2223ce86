/** One API call as it crosses from the window to main: a fetch Request in plain data. The body is text, the API speaks JSON. */
export type WireRequest = { url: string; method: string; headers: Record<string, string>; body?: string }

/** The answer to a {@link WireRequest}. A failure is a status and a body like any other: the call itself does not reject. */
export type WireResponse = { status: number; headers: Record<string, string>; body: string }

/** Something the screens may show was written. `features` name the queries to ask again; a gap in `seq` means: ask all again. */
export type ChangedEvent = { seq: number; features: string[] }

/** What a menu item asks of the screen; everything else in the menu is done by the window itself. */
export type MenuCommand = 'settings' | 'shortcuts'

/** What became of a file a person was asked a place for. */
export type SaveOutcome = { kind: 'saved'; fileName: string } | { kind: 'cancelled' } | { kind: 'problem'; message: string }

/** `window.trainerhub`: all that a page in the desktop window can reach beyond a browser. It is absent in a browser. */
export type DesktopBridge = {
  readonly host: 'desktop'
  api(request: WireRequest): Promise<WireResponse>
  /** Answers the function that ends the subscription; so does `onMenu`. */
  onChanged(listener: (event: ChangedEvent) => void): () => void
  onMenu(listener: (command: MenuCommand) => void): () => void
  /** Asks where to, and writes a file made for whoever is signed in. It is there once. */
  saveFile(fileId: string): Promise<SaveOutcome>
}

/** The channels between preload and main, in one place because both sides must spell them alike. */
export const wireChannels = { api: 'api', changed: 'changed', menu: 'menu', saveFile: 'saveFile' } as const
