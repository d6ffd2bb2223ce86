import type { ChangedEvent } from '@shared/contract/wire'
import type { StationServer } from './station-server'

/** The events of one browser's stream as they come. */
export const eventsOf = async (server: StationServer, cookie: string) => {
  const stream = await server.open('GET /events', { headers: { cookie } })
  const parts = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let text = ''
  const next = async (): Promise<ChangedEvent> => {
    for (;;) {
      const event = /data: (.+)\n\n/.exec(text)
      if (event?.[1] !== undefined) {
        text = text.slice((event.index ?? 0) + event[0].length)
        return JSON.parse(event[1]) as ChangedEvent
      }
      const { value, done } = await parts.next()
      if (done) throw new Error('the stream ended')
      text += value.toString('utf8')
    }
  }
  await parts.next()
  return { status: stream.statusCode, type: stream.headers['content-type'], next, close: () => stream.destroy() }
}
