import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { feedbackOfBooking, listIssueRecords } from './find-feedback'
import { rateBooking } from './rate-booking'
import { reportIssue, updateIssue } from './report-issue'

export const feedbackProcedures = {
  ofBooking: api.feedback.ofBooking.handler(inQuery(feedbackOfBooking)),
  rate: api.feedback.rate.handler(inCommand(rateBooking)),
  reportIssue: api.feedback.reportIssue.handler(inCommand(reportIssue)),
  updateIssue: api.feedback.updateIssue.handler(inCommand(updateIssue)),
  listIssues: api.feedback.listIssues.handler(inQuery(listIssueRecords)),
}
