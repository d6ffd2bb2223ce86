import { api } from '../../core/api'
import { inCommand, inOwn, inQuery } from '../../core/handlers'
import type { Leaving } from '../trainers'
import { archiveStaff, restoreStaff } from './archive-staff'
import { approveAct } from './approve-act'
import { changeStaff } from './change-staff'
import { atDesk, lockDesk, switchPerson } from './desk'
import { inviteStaff } from './invite-staff'
import { changePassword, updateProfile } from './own-profile'
import { registerStaff } from './register-staff'
import { confirmReset, issueResetCode } from './reset-password'
import { setPin } from './set-pin'
import { signIn, signOut } from './sign-in'
import { getStaff, listStaffRecords, staffRecord } from './staff-record'

export const staffProcedures = (leaving: Leaving) => ({
  register: api.staff.register.handler(inOwn(registerStaff)),
  login: api.staff.login.handler(inOwn(signIn)),
  logout: api.staff.logout.handler(inOwn(signOut)),
  me: api.staff.me.handler(inQuery(async ({ db, caller }) => staffRecord(await getStaff(db, caller.staffUserId)))),
  updateProfile: api.staff.updateProfile.handler(inCommand(updateProfile)),
  changePassword: api.staff.changePassword.handler(inOwn(changePassword)),
  resetPassword: api.staff.resetPassword.handler(inOwn(issueResetCode)),
  confirmReset: api.staff.confirmReset.handler(inOwn(confirmReset)),
  list: api.staff.list.handler(inQuery(listStaffRecords)),
  get: api.staff.get.handler(inQuery(async ({ db }, { id }: { id: string }) => staffRecord(await getStaff(db, id)))),
  invite: api.staff.invite.handler(inOwn(inviteStaff)),
  update: api.staff.update.handler(inCommand(changeStaff)),
  remove: api.staff.remove.handler(inCommand(archiveStaff(leaving))),
  restore: api.staff.restore.handler(inCommand(restoreStaff)),
  setPin: api.staff.setPin.handler(inOwn(setPin)),
  atDesk: api.staff.atDesk.handler(inQuery(atDesk)),
  approve: api.staff.approve.handler(inOwn(approveAct)),
  lock: api.staff.lock.handler(inOwn(lockDesk)),
  switchTo: api.staff.switchTo.handler(inOwn(switchPerson)),
})
