export { moveCash } from './move-cash'
