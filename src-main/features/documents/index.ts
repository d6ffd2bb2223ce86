export { documentRecord } from './document-record'
export { emailDocument } from './email-document'
export { issueDocument, type DocumentContent, type NewIssue } from './issue-document'
export { documentProcedures, invoiceProcedures, receiptProcedures } from './procedures'
