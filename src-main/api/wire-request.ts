import * as z from 'zod'
import { errorStatus } from '@shared/base/error-codes'
import type { AppErrorCode } from '@shared/base/error-codes'
import type { WireResponse } from '@shared/contract/wire'

/** Enough for the largest import file as text. */
export const maxBodyCharacters = 16 * 1024 * 1024

const wireRequest = z.object({
  url: z.url().max(8_000),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  headers: z.record(z.string().max(100), z.string().max(8_000)),
  body: z.string().optional(),
})

/** A refusal in the shape the API's own errors have, so that the caller needs no second way to read it. */
export function wireFailure(code: AppErrorCode, message: string): WireResponse {
  const status = errorStatus[code]
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ json: { defined: false, code, status, message } }),
  }
}

/** Answers a call that came as plain data. It never rejects: an error thrown across IPC would carry its stack to the page. */
export async function answerWire(input: unknown, handle: (request: Request) => Promise<Response>): Promise<WireResponse> {
  const parsed = wireRequest.safeParse(input)
  if (!parsed.success) return wireFailure('INVALID', 'This is not a request to the studio.')
  const { url, method, headers, body } = parsed.data
  if (body !== undefined && body.length > maxBodyCharacters)
    return wireFailure('TOO_LARGE', 'This is more than can be sent at once; send it in parts.')
  try {
    const response = await handle(new Request(url, { method, headers, ...(body !== undefined && { body }) }))
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
  } catch {
    return wireFailure('INTERNAL', 'TrainerHub could not answer. Try again, and restart the app if it stays so.')
  }
}
