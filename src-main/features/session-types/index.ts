export { getSessionType, sessionTypeOrStandard } from './find-session-types'
export { sessionTypeProcedures } from './procedures'
export { createSessionType } from './save-session-type'
