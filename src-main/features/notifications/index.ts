export { enqueueMessage } from './enqueue-message'
export { cancelQueued, cancelQueuedTo, markDueUnknown, nextNotificationDueAt } from './notifications.repository'
export { notificationProcedures } from './procedures'
export { sendDueMessages } from './send-due'
