import type { DocumentContext } from '../../core/context'
import type { FileTicket } from '../../core/files'
import { getStudio } from '../studio'
import { cashUpSheet } from './cash-up-sheet'
import { getDrawer } from './drawer-record'
import { listMovements } from './drawers.repository'

/** The cash-up as a PDF. */
export const cashUp = async ({ db, caller, files, renderPdf }: DocumentContext, { id }: { id: string }): Promise<FileTicket> => {
  const drawer = await getDrawer(db, id)
  const [{ name, deskName, timeZone }, movements] = await Promise.all([getStudio(db), listMovements(db, id)])
  const bytes = await renderPdf(cashUpSheet({ studioName: name, deskName, timeZone, drawer, movements }))
  return files.put({
    ownerStaffUserId: caller.staffUserId,
    fileName: `Cash-up ${drawer.openedOn} desk ${drawer.deskNumber}.pdf`,
    mediaType: 'application/pdf',
    bytes,
  })
}
