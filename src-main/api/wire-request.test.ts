import { expect, test } from 'vitest'
import { answerWire, maxBodyCharacters } from './wire-request'

const request = {
  url: 'app://trainerhub/rpc/system/state',
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"json":{}}',
}
const echo = async (received: Request) =>
  new Response(`${received.method} ${new URL(received.url).pathname} ${await received.text()}`, {
    status: 201,
    headers: { 'x-seen': 'yes' },
  })

test('a call in plain data reaches the handler as a request, and its answer comes back as plain data', async () => {
  expect(await answerWire(request, echo)).toEqual({
    status: 201,
    headers: { 'content-type': 'text/plain;charset=UTF-8', 'x-seen': 'yes' },
    body: 'POST /rpc/system/state {"json":{}}',
  })
})

test.each([
  ['nothing', undefined],
  ['a text', 'app://trainerhub/rpc'],
  ['no address', { ...request, url: '' }],
  ['a method of its own', { ...request, method: 'TRACE' }],
  ['headers that are a list', { ...request, headers: ['a'] }],
  ['a body that is not text', { ...request, body: { a: 1 } }],
])('%s is refused as not a request', async (_name, input) => {
  expect(await answerWire(input, echo)).toMatchObject({ status: 400, body: expect.stringContaining('"code":"INVALID"') })
})

test('a body beyond the limit is refused before it is read', async () => {
  expect(await answerWire({ ...request, body: 'x'.repeat(maxBodyCharacters + 1) }, echo)).toMatchObject({ status: 413 })
})

test.each([
  ['a handler that throws', request, () => Promise.reject(new Error('SQLITE_IOERR /home/someone/studio.db'))],
  ['a header that cannot be sent', { ...request, headers: { 'bad header': '\n' } }, echo],
])('%s is answered, with nothing internal', async (_name, input, handle) => {
  const answer = await answerWire(input, handle)
  expect(answer.status).toBe(500)
  expect(answer.body).not.toContain('SQLITE')
})
