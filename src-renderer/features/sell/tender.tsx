import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { addDays } from '@shared/domain/time/zone'
import { amountText } from '../../lib/money'
import { methodNames } from '../../lib/payment-words'
import type { Problem } from '../../lib/problem'
import { useStudio, useStudioTime } from '../../lib/use-studio'
import { Amount } from '../../ui/amount'
import { DayField } from '../../ui/day-field'
import { ariaKeys, Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { changeSplit, likelyCash } from './cash-notes'
import { isEmpty, setSale, type SaleDraft, type SaleMethod, type TenderRow } from './sale-draft'
import type { SaleErrors } from './sale-errors'
import type { SaleSum } from './sale-sum'
import { takeText } from './take-text'
import { tenderMethods, tidied, withoutTender } from './tender-methods'

const referenceLabels: Record<Exclude<SaleMethod, 'cash'>, string> = {
  mpesa: 'M-Pesa code',
  card: 'Slip number',
  bank_transfer: 'Transfer reference',
  cheque: 'Cheque number',
}

interface TenderProps {
  draft: SaleDraft
  sum: SaleSum
  errors: SaleErrors
  problem: Problem | null
  isRunning: boolean
  isUnknown: boolean
  /** By other than typing into its field. */
  onChanged: (path: string) => void
  onMethod: (method: SaleMethod) => void
  onTake: () => void
  onAskAgain: () => void
}

/** How it is paid: the caret in what is given, the change in the largest type, one button that says every amount. */
export const Tender = (props: TenderProps) => {
  const { draft, sum, errors, problem, isRunning, isUnknown, onChanged, onMethod, onTake, onAskAgain } = props
  const { today } = useStudioTime()
  const { paymentTermsDays } = useStudio()
  const { currency, totalMinor } = sum
  const current = sum.rows.find(({ row }) => row.key === draft.currentTender) ?? sum.rows[0]!
  const { row } = current
  const hasNothing = isEmpty(draft)
  const isOwing = sum.owedMinor > 0 && sum.rows.every(({ problem }) => problem === null)
  const toFix = Object.keys(errors).length
  const change = (part: Partial<TenderRow>) =>
    setSale({ tenders: draft.tenders.map((one) => (one.key === row.key ? { ...one, ...part } : one)) })
  const amountPath = `tender.${row.key}.amount`
  const referencePath = `tender.${row.key}.reference`
  return (
    <form
      className="sell-tender"
      aria-label="Payment"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isUnknown) onAskAgain()
        else onTake()
      }}
    >
      <dl className="sell-totals">
        {sum.discountMinor > 0 && draft.invoice === null && <Line label="Discount">{amountText(-sum.discountMinor, currency)}</Line>}
        {sum.taxes.map(({ name, taxMinor }) => (
          <Line key={name} label={sum.pricesIncludeTax ? `${name} included` : name}>
            {amountText(taxMinor, currency)}
          </Line>
        ))}
        <div className="total">
          <dt>To pay</dt>
          <dd>
            <Amount amountMinor={totalMinor} currency={currency} withCode />
          </dd>
        </div>
      </dl>
      <div className="sell-methods" role="group" aria-label="Paid by">
        {tenderMethods.map(({ method, label, keys, icon: Icon }) => (
          <button
            type="button"
            key={method}
            aria-pressed={row.method === method}
            aria-keyshortcuts={ariaKeys(keys)}
            disabled={isRunning || isUnknown}
            onClick={() => onMethod(method)}
          >
            <Icon size={17} stroke={1.7} aria-hidden />
            <span>{label}</span>
            <Key keys={keys} />
          </button>
        ))}
      </div>
      {draft.tenders.length > 1 && (
        <ul className="sell-parts" aria-label="Paid in parts">
          {sum.rows.map((part) => (
            <li key={part.row.key} aria-current={part.row.key === row.key || undefined}>
              <button type="button" onClick={() => setSale({ currentTender: part.row.key })}>
                <span>{methodNames[part.row.method]}</span>
                <small>{part.row.reference}</small>
                <em>{amountText(part.amountMinor, currency)}</em>
              </button>
              <ActionIcon
                aria-label={`Remove ${methodNames[part.row.method]} ${amountText(part.amountMinor, currency)}`}
                size={24}
                onClick={() => {
                  setSale(withoutTender(draft, part.row.key))
                  onChanged(`tender.${part.row.key}`)
                }}
              >
                <IconX size={14} stroke={1.8} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div className="sell-given">
        <div className="sell-given-fields">
          <TextInput
            label={row.method === 'cash' ? 'Cash given' : 'Amount'}
            size={row.method === 'cash' ? 'xl' : 'sm'}
            className="sell-amount"
            data-path={amountPath}
            inputMode="decimal"
            autoComplete="off"
            readOnly={isRunning || isUnknown}
            placeholder={hasNothing ? '' : amountText(current.beforeMinor, currency)}
            value={row.amountText}
            error={errors[amountPath]}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => change({ amountText: tidied(row.amountText, currency, amountText) })}
            onChange={(event) => change({ amountText: event.currentTarget.value })}
          />
          {row.method === 'cash' ? (
            <Quick
              totalMinor={current.beforeMinor}
              givenMinor={current.givenMinor}
              currency={currency}
              onGiven={(given) => {
                change({ amountText: given })
                onChanged(amountPath)
              }}
            />
          ) : (
            <TextInput
              label={referenceLabels[row.method]}
              data-path={referencePath}
              maxLength={80}
              autoComplete="off"
              readOnly={isRunning || isUnknown}
              value={row.reference}
              error={errors[referencePath]}
              onChange={(event) => change({ reference: event.currentTarget.value })}
            />
          )}
        </div>
        {!hasNothing && <Change sum={sum} isCash={sum.rows.some((one) => one.row.method === 'cash')} isOwing={isOwing} />}
      </div>
      {isOwing && draft.invoice === null && (
        <DayField
          label="The rest is due"
          data-path="dueOn"
          value={draft.dueOn === '' ? addDays(today, paymentTermsDays) : draft.dueOn}
          today={today}
          error={errors['dueOn']}
          onChange={(dueOn) => setSale({ dueOn })}
        />
      )}
      <div role="alert" className="sell-refusal">
        {isUnknown && <p className="problem">No answer: it is not known whether this was taken. Asking again never takes it twice.</p>}
        {problem && <p className="problem">{problem.message}</p>}
        {!problem && toFix > 0 && <p className="sr-only">{Object.values(errors).join(' ')}</p>}
      </div>
      <KeyButton
        type="submit"
        variant={hasNothing ? 'default' : 'filled'}
        size="md"
        fullWidth
        className="sell-take"
        keys="Enter"
        loading={isRunning}
        data-path="take"
      >
        {isUnknown ? 'Ask again' : hasNothing ? 'Add what is sold' : takeText(sum)}
      </KeyButton>
      <span className="form-to-fix" role="status">
        {toFix > 0 && `${toFix} ${toFix === 1 ? 'field' : 'fields'} to fix`}
      </span>
    </form>
  )
}

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

interface QuickProps {
  totalMinor: number
  givenMinor: number
  currency: string
  onGiven: (amountText: string) => void
}

const Quick = ({ totalMinor, givenMinor, currency, onGiven }: QuickProps) => (
  <div className="sell-quick" role="group" aria-label="Given">
    {(totalMinor > 0 ? [totalMinor, ...likelyCash(totalMinor, currency)] : []).map((minor, index) => (
      <Button key={minor} size="compact-xs" aria-pressed={minor === givenMinor} onClick={() => onGiven(amountText(minor, currency))}>
        {index === 0 ? 'Exact' : amountText(minor, currency)}
      </Button>
    ))}
  </div>
)

const Change = ({ sum, isCash, isOwing }: { sum: SaleSum; isCash: boolean; isOwing: boolean }) => (
  <output className="sell-change" data-owing={isOwing || undefined}>
    <span>{isOwing ? 'Stays owed' : isCash ? 'Change' : 'Left to pay'}</span>
    <b>{amountText(isOwing ? sum.owedMinor : sum.changeMinor, sum.currency)}</b>
    <small>{isOwing || sum.changeMinor === 0 ? '' : changeSplit(sum.changeMinor, sum.currency)}</small>
  </output>
)
