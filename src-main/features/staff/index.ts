export { deleteAllSessions, findSessionCaller, touchAuthSession } from './auth-sessions.repository'
export { assertOwnPassword } from './own-profile'
export { staffProcedures } from './procedures'
export { sessionLifeMs } from './sign-in'
