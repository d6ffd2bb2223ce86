import { api } from '../../core/api'
import { inOwn } from '../../core/handlers'
import { advanceClock, changePassphrase, replaceRecoveryCode, restorableBackups, restoreHere, systemState, unlockStudio } from './system'

export const systemProcedures = {
  state: api.system.state.handler(inOwn(systemState)),
  unlock: api.system.unlock.handler(inOwn(unlockStudio)),
  restorable: api.system.restorable.handler(inOwn(restorableBackups)),
  restoreHere: api.system.restoreHere.handler(inOwn(restoreHere)),
  advanceClock: api.system.advanceClock.handler(inOwn(advanceClock)),
  setPassphrase: api.system.setPassphrase.handler(inOwn(changePassphrase)),
  renewRecoveryCode: api.system.renewRecoveryCode.handler(inOwn(replaceRecoveryCode)),
}
