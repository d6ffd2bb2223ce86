export { enqueueMessage } from './enqueue-message'
export { cancelQueued, nextNotificationDueAt } from './notifications.repository'
export { notificationProcedures } from './procedures'
export { sendDueMessages } from './send-due'
