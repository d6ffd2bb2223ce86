/** Answered with a status that another try does not change: signed out, or the desk is locked. */
export class StreamRefused extends Error {}

const isRefusal = (status: number): boolean => status === 401 || status === 423

interface StreamOptions {
  signal: AbortSignal
  /** A stream that says nothing for this long, not even a heartbeat, is taken for dead. */
  silenceMs: number
  onOpen: () => void
  onData: (text: string) => void
}

const dataOf = (block: string): string =>
  block
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trimStart())
    .join('\n')

/** Reads a text/event-stream by fetch until it ends; throws when it cannot be opened, breaks off or falls silent. */
export const readEventStream = async (url: string, { signal, silenceMs, onOpen, onData }: StreamOptions): Promise<void> => {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), silenceMs)
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(), silenceMs)
  }
  try {
    const answer = await fetch(url, {
      credentials: 'same-origin',
      headers: { accept: 'text/event-stream' },
      signal: AbortSignal.any([signal, silence.signal]),
    })
    if (isRefusal(answer.status)) throw new StreamRefused(`The event stream answered ${answer.status}.`)
    if (!answer.ok || !answer.body) throw new Error(`The event stream answered ${answer.status}.`)
    onOpen()
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
    let pending = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      heard()
      const blocks = (pending + value).replaceAll('\r\n', '\n').split('\n\n')
      pending = blocks.pop() ?? ''
      for (const block of blocks) {
        const text = dataOf(block)
        if (text !== '') onData(text)
      }
    }
  } finally {
    clearTimeout(timer)
  }
}
