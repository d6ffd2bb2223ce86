import type { ChangedEvent } from '@shared/contract/wire'
import { changed, everythingChanged } from './changed'
import { desktopBridge } from './desktop-bridge'
import { readEventStream, StreamRefused } from './event-stream'

const channelName = 'trainerhub-changes'
const lockName = 'trainerhub-events'
/** Three heartbeats of the server. */
const silenceMs = 45_000
const retryMs = [500, 1_000, 2_000, 5_000, 10_000]

type Notice = ChangedEvent | 'everything'

const follow = () => {
  let lastSeq: number | null = null
  return (notice: Notice) => {
    if (notice === 'everything') {
      lastSeq = null
      return void everythingChanged()
    }
    const isGap = lastSeq !== null && notice.seq !== lastSeq + 1
    lastSeq = notice.seq
    void (isGap ? everythingChanged() : changed(notice.features))
  }
}

const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })

/** Holds the one stream of this browser until told to stop; what happened before it was open, and was read before, is asked for again. */
const holdStream = async (tell: (notice: Notice) => void, signal: AbortSignal) => {
  let failures = 0
  while (!signal.aborted) {
    try {
      await readEventStream('/events', {
        signal,
        silenceMs,
        onOpen: () => {
          tell('everything')
          failures = 0
        },
        onData: (text) => tell(JSON.parse(text) as ChangedEvent),
      })
    } catch (error) {
      failures += 1
      // Whoever sat here was let go or the desk was locked: the next answer to anything says so.
      if (error instanceof StreamRefused) tell('everything')
    }
    await wait(retryMs[Math.min(failures, retryMs.length - 1)] ?? 1_000, signal)
  }
}

/** One tab of the browser holds the stream and tells the others; when it closes, the next takes over. */
const listenOnStation = (onNotice: (notice: Notice) => void) => {
  const stop = new AbortController()
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', (event: MessageEvent<Notice>) => onNotice(event.data))
  const tell = (notice: Notice) => {
    onNotice(notice)
    channel.postMessage(notice)
  }
  navigator.locks.request(lockName, { signal: stop.signal }, () => holdStream(tell, stop.signal)).catch(() => undefined)
  return () => {
    stop.abort()
    channel.close()
  }
}

/** Keeps what is on screen true while others write. Answers the function that ends it. */
export const listenForChanges = (): (() => void) => {
  const onNotice = follow()
  return desktopBridge ? desktopBridge.onChanged(onNotice) : listenOnStation(onNotice)
}
