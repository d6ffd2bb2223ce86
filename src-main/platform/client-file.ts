import { AppError } from '@shared/base/app-error'
import { Worker } from 'node:worker_threads'
import type { ClientFiles, FileHead } from '../core/client-files'
import type { CheckedFileRow, FileRow } from '@shared/domain/imports/checked-file'
import { workerFile } from '../data/worker-file'
import type { ClientFileAnswer, ClientFileQuestion } from './client-file.worker'

/** A worker that answers one question at a time; its end answers what is still open. */
const conversation = () => {
  const worker = new Worker(workerFile('client-file', import.meta.url))
  const waiting: PromiseWithResolvers<ClientFileAnswer>[] = []
  const fail = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  worker.on('message', (answer: ClientFileAnswer) => waiting.shift()?.resolve(answer))
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The worker of the file of clients ended without an answer.')))
  return {
    ask: async (question: ClientFileQuestion): Promise<unknown> => {
      const turn = Promise.withResolvers<ClientFileAnswer>()
      waiting.push(turn)
      worker.postMessage(question)
      const answer = await turn.promise
      if ('refusal' in answer) throw new AppError(answer.refusal, answer.message, { field: 'file' })
      return answer.result
    },
    close: async (): Promise<void> => void (await worker.terminate()),
  }
}

const opened = async <Result>(question: ClientFileQuestion, use: (talk: ReturnType<typeof conversation>, answer: unknown) => Result) => {
  const talk = conversation()
  try {
    return use(talk, await talk.ask(question))
  } catch (error) {
    await talk.close()
    throw error
  }
}

/** Files of clients in a worker thread each. */
export const clientFiles: ClientFiles = {
  open: (file) =>
    opened({ kind: 'open', file }, (talk, head) => ({
      head: head as FileHead,
      next: async () => (await talk.ask({ kind: 'next' })) as FileRow[],
      close: talk.close,
    })),
  check: (rules) =>
    opened({ kind: 'rules', rules }, (talk) => ({
      check: async (rows) => (await talk.ask({ kind: 'check', rows })) as CheckedFileRow[],
      close: talk.close,
    })),
}
