export { enqueueMessage } from './enqueue-message'
export { cancelQueued, markDueUnknown, nextNotificationDueAt } from './notifications.repository'
export { notificationProcedures } from './procedures'
export { sendDueMessages } from './send-due'
