import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { cashUp } from './cash-up'
import { closeDrawer } from './close-drawer'
import { currentDrawer, drawerWithMovements, listDrawerRecords } from './find-drawers'
import { moveByHand } from './move-cash'
import { openDrawer } from './open-drawer'

export const drawerProcedures = {
  current: api.drawers.current.handler(inQuery(currentDrawer)),
  open: api.drawers.open.handler(inCommand(openDrawer)),
  move: api.drawers.move.handler(inCommand(moveByHand)),
  close: api.drawers.close.handler(inCommand(closeDrawer)),
  list: api.drawers.list.handler(inQuery(listDrawerRecords)),
  get: api.drawers.get.handler(inQuery(drawerWithMovements)),
  pdf: api.drawers.pdf.handler(inQuery(cashUp)),
}
