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

const bytes = await pdfmake.createPdf(workerData as PdfDefinition).getBuffer()
parentPort?.postMessage(new Uint8Array(bytes))
