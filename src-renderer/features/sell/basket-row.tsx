import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { amountText } from '../../lib/money'
import { stepped } from './basket'
import type { BasketLine } from './sale-draft'
import type { SaleErrors } from './sale-errors'

interface BasketRowProps {
  line: BasketLine
  grossMinor: number
  currency: string
  errors: SaleErrors
  onChange: (part: Partial<BasketLine>) => void
  onRemove: () => void
  /** On to the money. */
  onNext: () => void
}

/** In the quantity: digits say how many, + and − count, X or Delete takes the line off. */
export const BasketRow = ({ line, grossMinor, currency, errors, onChange, onRemove, onNext }: BasketRowProps) => {
  const path = (part: string) => `line.${line.key}.${part}`
  const parts = ['name', 'price', 'quantity'].flatMap((part) => errors[path(part)] ?? [])
  const what = line.name.trim() || 'this line'
  const fieldProps = (part: 'name' | 'price' | 'quantity') => ({
    'data-path': path(part),
    autoComplete: 'off',
    'aria-invalid': errors[path(part)] === undefined ? undefined : true,
    'aria-describedby': parts.length > 0 ? `${line.key}-problem` : undefined,
  })
  const goOn = (event: KeyboardEvent): boolean => {
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey) return false
    event.preventDefault()
    onNext()
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || goOn(event)) return
    const step = ({ '+': 1, '-': -1 } as const)[event.key]
    if (step !== undefined) onChange(stepped(line, step))
    else if (event.key === 'Delete' || event.key.toLowerCase() === 'x') onRemove()
    else return
    event.preventDefault()
  }
  return (
    <tr>
      <td>
        {line.priceText === null ? (
          <b>{line.name}</b>
        ) : (
          <input
            className="sell-line-field"
            aria-label="What is sold"
            placeholder="What is sold"
            value={line.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
            onKeyDown={goOn}
            {...fieldProps('name')}
          />
        )}
        {line.detail !== '' && <small>{line.detail}</small>}
        {parts.length > 0 && (
          <p className="problem" id={`${line.key}-problem`} role="alert">
            {parts.join(' ')}
          </p>
        )}
      </td>
      <td className="num">
        <input
          className="sell-line-field sell-quantity"
          aria-label={`Quantity of ${what}`}
          inputMode="numeric"
          readOnly={line.isSingle}
          value={line.quantityText}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => onChange({ quantityText: event.currentTarget.value })}
          onKeyDown={onKeyDown}
          {...fieldProps('quantity')}
        />
      </td>
      <td className="num">
        {line.priceText === null ? (
          <>
            {line.wasMinor !== null && (
              <small>
                <s>{amountText(line.wasMinor, currency)}</s>
                <span className="sr-only"> before, now </span>
              </small>
            )}
            {amountText(line.unitPriceMinor, currency)}
          </>
        ) : (
          <input
            className="sell-line-field"
            aria-label={`Price of ${what}`}
            inputMode="decimal"
            value={line.priceText}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => onChange({ priceText: event.currentTarget.value })}
            onKeyDown={goOn}
            {...fieldProps('price')}
          />
        )}
      </td>
      <td className="num">{amountText(grossMinor, currency)}</td>
      <td>
        <ActionIcon aria-label={`Remove ${what}`} size={24} onClick={onRemove}>
          <IconX size={14} stroke={1.8} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  )
}
