export { moveCash } from './move-cash'
export { drawerProcedures } from './procedures'
