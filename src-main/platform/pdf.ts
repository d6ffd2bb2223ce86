import { Worker } from 'node:worker_threads'
import type { PdfDefinition, RenderPdf } from '../core/pdf'
import { workerFile } from '../data/worker-file'

/** Lays a document out and draws it in a worker thread of its own. */
export const renderPdf: RenderPdf = async (definition: PdfDefinition): Promise<Uint8Array> => {
  const worker = new Worker(workerFile('pdf', import.meta.url), { workerData: definition })
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('The PDF worker ended without an answer.')))
  return promise
}
