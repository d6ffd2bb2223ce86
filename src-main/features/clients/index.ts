export { clientName } from './client-record'
export { clientWords, getVisibleClient, maySeeClient } from './find-clients'
export { clientProcedures } from './procedures'
