import type { BookingPlan } from './booking-plan'

/** Asks what of the client's could pay for this booking. */
export const payQuestion = ({ client, type, trainer }: BookingPlan, onDate: string) => ({
  id: client.id,
  sessionTypeId: type.id,
  trainerId: trainer.id,
  onDate,
})
