export { enqueueMessage } from './enqueue-message'
export { cancelQueued, cancelQueuedKeys, cancelQueuedTo, markDueUnknown, nextNotificationDueAt } from './notifications.repository'
export { notificationProcedures } from './procedures'
export { sendDueMessages } from './send-due'
