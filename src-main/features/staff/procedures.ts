import { api } from '../../core/api'
import { inCommand, inOwn, inQuery } from '../../core/handlers'
import { changePassword, updateProfile } from './own-profile'
import { registerStaff } from './register-staff'
import { confirmReset, issueResetCode } from './reset-password'
import { signIn, signOut } from './sign-in'
import { getStaff, listStaffRecords, staffRecord } from './staff-record'

export const staffProcedures = {
  register: api.staff.register.handler(inOwn(registerStaff)),
  login: api.staff.login.handler(inOwn(signIn)),
  logout: api.staff.logout.handler(inOwn(signOut)),
  me: api.staff.me.handler(inQuery(async ({ db, caller }) => staffRecord(await getStaff(db, caller.staffUserId)))),
  updateProfile: api.staff.updateProfile.handler(inCommand(updateProfile)),
  changePassword: api.staff.changePassword.handler(inOwn(changePassword)),
  resetPassword: api.staff.resetPassword.handler(inOwn(issueResetCode)),
  confirmReset: api.staff.confirmReset.handler(inOwn(confirmReset)),
  list: api.staff.list.handler(inQuery(listStaffRecords)),
}
