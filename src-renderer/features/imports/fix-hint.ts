import type { ImportField } from './import-records'

/** What is enough to mend such a row. */
export const fixHint = (field: ImportField | null): string => {
  switch (field) {
    case 'firstName':
    case 'lastName':
    case 'fullName':
      return 'A first or a last name is enough; the e-mail may hold one.'
    case 'phone':
    case 'email':
      return 'A phone or an e-mail is enough.'
    default:
      return 'Type over the marked cell; Enter checks the row again.'
  }
}
