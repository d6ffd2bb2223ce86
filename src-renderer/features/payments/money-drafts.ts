export { useFormDraft as useMoneyDrafts } from '../../lib/form-drafts'
