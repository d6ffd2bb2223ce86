import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { archiveTrainer, handOver, restoreTrainer, type Leaving } from './archive-trainer'
import { getTrainerRecord, listTrainerRecords } from './find-trainers'
import { createTrainer, updateTrainer, type SpareBookings } from './save-trainer'
import { getPhoto, removePhoto, setPhoto } from './trainer-photo'
import { verifyTrainer } from './verify-trainer'

export const trainerProcedures = (leaving: Leaving, spareBookings: SpareBookings) => ({
  list: api.trainers.list.handler(inQuery(listTrainerRecords)),
  get: api.trainers.get.handler(inQuery(({ db }, { id }: { id: string }) => getTrainerRecord(db, id))),
  create: api.trainers.create.handler(inCommand(createTrainer)),
  update: api.trainers.update.handler(inCommand(updateTrainer(spareBookings))),
  photo: api.trainers.photo.handler(inQuery(getPhoto)),
  setPhoto: api.trainers.setPhoto.handler(inCommand(setPhoto)),
  removePhoto: api.trainers.removePhoto.handler(inCommand(removePhoto)),
  verify: api.trainers.verify.handler(inCommand(verifyTrainer)),
  handOver: api.trainers.handOver.handler(inQuery(handOver(leaving))),
  remove: api.trainers.remove.handler(inCommand(archiveTrainer(leaving))),
  restore: api.trainers.restore.handler(inCommand(restoreTrainer)),
})
