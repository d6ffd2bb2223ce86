import { api } from '../../core/api'
import { inOwn } from '../../core/handlers'
import { advanceClock, changePassphrase, replaceRecoveryCode, systemState, unlockStudio } from './system'

export const systemProcedures = {
  state: api.system.state.handler(inOwn(systemState)),
  unlock: api.system.unlock.handler(inOwn(unlockStudio)),
  advanceClock: api.system.advanceClock.handler(inOwn(advanceClock)),
  setPassphrase: api.system.setPassphrase.handler(inOwn(changePassphrase)),
  renewRecoveryCode: api.system.renewRecoveryCode.handler(inOwn(replaceRecoveryCode)),
}
