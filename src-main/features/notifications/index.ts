export { enqueueMessage } from './enqueue-message'
export {
  cancelQueued,
  cancelQueuedKeys,
  cancelQueuedTo,
  listQueuedKeys,
  markDueUnknown,
  nextNotificationDueAt,
  rewordQueued,
} from './notifications.repository'
export { notificationProcedures } from './procedures'
export { sendDueMessages } from './send-due'
