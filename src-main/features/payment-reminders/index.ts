export { remindersMinute, sendPaymentReminders } from './send-payment-reminders'
