import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { roleNames } from '../../lib/access'
import { queries } from '../../lib/api'
import { amountText } from '../../lib/money'
import { useMe } from '../../lib/signed-in'
import type { RefundDraft } from './refund-draft'

interface RefundApprovalProps {
  limitMinor: number
  currency: string
  form: UseFormReturnType<RefundDraft>
}

/** Above the limit of whoever sits here: an owner's or manager's PIN, typed by them. */
export const RefundApproval = ({ limitMinor, currency, form }: RefundApprovalProps) => {
  const me = useMe()
  const people = useQuery(queries.staff.atDesk.queryOptions()).data?.items ?? []
  const approvers = people.filter(({ id, role, hasPin }) => (role === 'owner' || role === 'manager') && hasPin && id !== me.id)
  return (
    <div className="refund-approval" role="group" aria-labelledby="refund-approval">
      <p id="refund-approval" className="field-label">
        {limitMinor === 0 ? 'An owner or manager approves it' : `Above ${amountText(limitMinor, currency)} an owner or manager approves it`}
      </p>
      <div className="pair">
        <Select
          label="Who approves"
          placeholder="Choose"
          data={approvers.map(({ id, name, role }) => ({ value: id, label: `${name}, ${roleNames[role].toLowerCase()}` }))}
          nothingFoundMessage="Nobody else has a PIN"
          {...form.getInputProps('approverId')}
        />
        <TextInput label="Their PIN" type="password" inputMode="numeric" autoComplete="off" maxLength={8} {...form.getInputProps('pin')} />
      </div>
    </div>
  )
}
