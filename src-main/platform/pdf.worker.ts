// Also run as it is by Node, for tests: imports of our own values would carry their extension and no path alias.
import { resolve } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import pdfmake from 'pdfmake'
import type { PdfDefinition } from '../core/pdf'

/** From the source tree and from the bundle alike. */
const fontFolder = resolve(import.meta.dirname, '../../resources/fonts')
const regular = resolve(fontFolder, 'Roboto-Regular.ttf')
const medium = resolve(fontFolder, 'Roboto-Medium.ttf')

// A document names nothing outside itself but the two fonts.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path === regular || path === medium)
pdfmake.setFonts({ Roboto: { normal: regular, bold: medium, italics: regular, bolditalics: medium } })

const { pageFoot, ...definition } = workerData as PdfDefinition
const footer = (page: number, count: number) => ({
  text: `${pageFoot}, page ${page} of ${count}`,
  fontSize: 8,
  alignment: 'center' as const,
  margin: [0, 12, 0, 0] as [number, number, number, number],
})
const bytes = await pdfmake.createPdf(pageFoot === undefined ? definition : { ...definition, footer }).getBuffer()
parentPort?.postMessage(new Uint8Array(bytes))
