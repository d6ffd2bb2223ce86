import { afterEach, expect, test, vi } from 'vitest'
import { readEventStream, StreamRefused } from './event-stream'

const answerWith = (chunks: readonly string[], status = 200) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })
  vi.stubGlobal('fetch', async () => new Response(body, { status }))
}

const read = async (): Promise<string[]> => {
  const heard: string[] = []
  await readEventStream('/events', {
    signal: new AbortController().signal,
    silenceMs: 60_000,
    onOpen: () => heard.push('open'),
    onData: (text) => heard.push(text),
  })
  return heard
}

afterEach(() => vi.unstubAllGlobals())

test('hears every event, however the bytes are cut, and no heartbeat', async () => {
  answerWith(['data: {"seq"', ':1}\n\n: still here\n\nda', 'ta: {"seq":2}\r\n\r', '\n'])
  expect(await read()).toEqual(['open', '{"seq":1}', '{"seq":2}'])
})

test('says so when the stream cannot be opened', async () => {
  answerWith([], 401)
  await expect(read()).rejects.toThrow('401')
})

test('signed out, or a locked desk, is told apart from a broken line', async () => {
  for (const status of [401, 423]) {
    answerWith([], status)
    await expect(read()).rejects.toBeInstanceOf(StreamRefused)
  }
  answerWith([], 503)
  await expect(read()).rejects.not.toBeInstanceOf(StreamRefused)
})
