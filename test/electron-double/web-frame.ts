import { strict } from './strict.ts'

/** The part of WebFrameMain a sender check looks at. */
export type WebFrame = {
  readonly url: string
  readonly origin: string
  readonly parent: WebFrame | null
  readonly detached: boolean
  isDestroyed(): boolean
}

export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null'
  const { protocol, host } = new URL(url)
  return host === '' ? 'null' : `${protocol}//${host}`
}

type FrameState = { url(): string; isDestroyed(): boolean; parent: WebFrame | null }

export const webFrame = (state: FrameState): WebFrame =>
  strict('WebFrameMain', {
    get url() {
      return state.url()
    },
    get origin() {
      return originOf(state.url())
    },
    parent: state.parent,
    detached: false,
    isDestroyed: state.isDestroyed,
  })
