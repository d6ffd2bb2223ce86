export { feedbackProcedures } from './procedures'
