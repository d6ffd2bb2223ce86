import { TextInput } from '@mantine/core'
import { IconDiscount2 } from '@tabler/icons-react'
import { amountText } from '../../lib/money'
import { ariaKeys, Key } from '../../ui/key'
import { setSale, type SaleDraft } from './sale-draft'
import type { SaleErrors } from './sale-errors'
import type { SaleSum } from './sale-sum'

/** Off the whole sale, in percent or money, with why. */
export const DiscountFields = ({ draft, sum, errors }: { draft: SaleDraft; sum: SaleSum; errors: SaleErrors }) =>
  draft.isDiscountOpen || draft.discountText !== '' ? (
    <div className="sell-discount">
      <TextInput
        label="Discount"
        placeholder="10% or 500"
        data-path="discount"
        autoComplete="off"
        rightSection={<Key keys="F4" />}
        rightSectionWidth={40}
        value={draft.discountText}
        error={errors['discount']}
        onChange={(event) => setSale({ discountText: event.currentTarget.value })}
      />
      <TextInput
        label="Why"
        placeholder="Such as a birthday"
        maxLength={200}
        autoComplete="off"
        value={draft.discountReason}
        onChange={(event) => setSale({ discountReason: event.currentTarget.value })}
      />
      {sum.discountMinor > 0 && <output>{amountText(-sum.discountMinor, sum.currency)}</output>}
    </div>
  ) : (
    <button type="button" className="sell-add" aria-keyshortcuts={ariaKeys('F4')} onClick={() => setSale({ isDiscountOpen: true })}>
      <IconDiscount2 size={15} stroke={1.7} aria-hidden />
      Discount
      <Key keys="F4" />
    </button>
  )
