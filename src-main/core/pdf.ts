import type { TDocumentDefinitions } from 'pdfmake/interfaces'

/** A document as plain data: it crosses to another thread, so nothing in it may be a function. */
export type PdfDefinition = Omit<TDocumentDefinitions, 'header' | 'footer' | 'background' | 'pageBreakBefore'> & {
  /** At the foot of every page, with its number and how many there are. */
  pageFoot?: string
}

/** Away from the thread that serves people. */
export type RenderPdf = (definition: PdfDefinition) => Promise<Uint8Array>
