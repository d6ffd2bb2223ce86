import { api } from '../../core/api'
import { inCommand, inOwn, inQuery } from '../../core/handlers'
import { archiveClient, restoreClient } from './archive-client'
import { listClientBookings } from './client-bookings'
import { clientRecord } from './client-record'
import { eraseClient, previewErasure, type Beyond } from './erase-client'
import { exportClients } from './export-clients'
import { exportPerson } from './export-person'
import { findDuplicates } from './find-duplicates'
import { getVisibleClient, listClientRecords } from './find-clients'
import { mergeClients } from './merge-clients'
import { addNote, listClientNotes, removeNote, updateNote } from './notes'
import { createClient, updateClient } from './save-client'
import { clientTags } from './tags'
import { clientTimeline } from './timeline'
import { listClientViews, removeClientView, saveClientView } from './views'

export const clientProcedures = ({ bookingsOf, eraseStagedRows }: Beyond) => ({
  list: api.clients.list.handler(inQuery(listClientRecords)),
  get: api.clients.get.handler(
    inQuery(async ({ db, caller }, { id }: { id: string }) => clientRecord(await getVisibleClient(db, caller, id, 'id'))),
  ),
  create: api.clients.create.handler(inCommand(createClient)),
  update: api.clients.update.handler(inCommand(updateClient)),
  remove: api.clients.remove.handler(inCommand(archiveClient(bookingsOf))),
  restore: api.clients.restore.handler(inCommand(restoreClient)),
  tags: api.clients.tags.handler(inQuery(clientTags)),
  duplicates: api.clients.duplicates.handler(inQuery(findDuplicates)),
  merge: api.clients.merge.handler(inCommand(mergeClients)),
  bookings: api.clients.bookings.handler(inQuery(listClientBookings)),
  timeline: api.clients.timeline.handler(inQuery(clientTimeline)),
  notes: api.clients.notes.handler(inQuery(listClientNotes)),
  addNote: api.clients.addNote.handler(inCommand(addNote)),
  updateNote: api.clients.updateNote.handler(inCommand(updateNote)),
  removeNote: api.clients.removeNote.handler(inCommand(removeNote)),
  erasePreview: api.clients.erasePreview.handler(inQuery(previewErasure)),
  erase: api.clients.erase.handler(inCommand(eraseClient({ bookingsOf, eraseStagedRows }))),
  export: api.clients.export.handler(inOwn(exportClients)),
  exportPerson: api.clients.exportPerson.handler(inOwn(exportPerson)),
  views: api.clients.views.handler(inQuery(listClientViews)),
  saveView: api.clients.saveView.handler(inCommand(saveClientView)),
  removeView: api.clients.removeView.handler(inCommand(removeClientView)),
})
