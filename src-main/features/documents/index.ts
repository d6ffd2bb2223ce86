export { issueDocument, type DocumentContent, type NewIssue } from './issue-document'
