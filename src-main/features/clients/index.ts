export { clientName } from './client-record'
export { clientsWith } from './client-search.repository'
export { clientWords, getVisibleClient, maySeeClient } from './find-clients'
export { clientProcedures } from './procedures'
