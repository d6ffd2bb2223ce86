export { renewOwedReminders } from './renew-owed-reminders'
export { remindersMinute, sendPaymentReminders } from './send-payment-reminders'
