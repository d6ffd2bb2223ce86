import type { ServerResponse } from 'node:http'
import type { ChangedEvent } from '@shared/contract/wire'

const heartbeatMs = 15_000

interface EventSource {
  onChanged(listener: (event: ChangedEvent) => void): () => void
  every(milliseconds: number, call: () => void): () => void
}

/** Tells one browser what changed, until it goes away. A beat every 15 s lets both ends notice a dead line. */
export const streamEvents = (response: ServerResponse, { onChanged, every }: EventSource): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  response.write(': open\n\n')
  const stopListening = onChanged((event) => response.write(`data: ${JSON.stringify(event)}\n\n`))
  const stopBeating = every(heartbeatMs, () => response.write(': beat\n\n'))
  response.on('close', () => {
    stopListening()
    stopBeating()
  })
}
