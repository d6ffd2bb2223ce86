import type { Page } from '@playwright/test'

interface ApiAnswer {
  status: number
  body: string | null
}

interface Bridge {
  api: (request: { url: string; method: string; headers: Record<string, string>; body: string }) => Promise<ApiAnswer>
}

/** Calls a procedure as the person signed in on this screen, past its parts: to bring about what a spec begins with. */
export const callApi = <Output>(page: Page, procedure: string, input: object): Promise<Output> =>
  page.evaluate(
    async ({ path, body }) => {
      const request = { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body }
      const bridge: Bridge | undefined = Reflect.get(window, 'trainerhub')
      const overHttp = async (): Promise<ApiAnswer> => {
        const answer = await fetch(path, { ...request, credentials: 'same-origin' })
        return { status: answer.status, body: await answer.text() }
      }
      const answer = bridge ? await bridge.api({ url: `app://trainerhub${path}`, ...request }) : await overHttp()
      if (answer.status >= 400) throw new Error(`${path} was answered ${answer.status}: ${answer.body}`)
      return JSON.parse(answer.body ?? '{}').json as Output
    },
    { path: `/rpc/${procedure}`, body: JSON.stringify({ json: input }) },
  )
