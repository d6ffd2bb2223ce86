export { clientName } from './client-record'
export { getVisibleClient, maySeeClient } from './find-clients'
export { clientProcedures } from './procedures'
