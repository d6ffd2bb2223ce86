import { api, type Outputs } from '../../lib/api'
import { changed } from '../../lib/changed'
import { amountFromText } from '../../lib/money'
import { problemOf } from '../../lib/problem'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { amountRule } from './amount-rule'
import type { OpenDrawer } from './drawer-records'
import { useMoneyDrafts } from './money-drafts'

interface CloseValues {
  counted: string
  banked: string
  note: string
}

const fields: Record<string, string> = { countedMinor: 'counted', bankedMinor: 'banked' }

/** Refused when cash has moved meanwhile: the new sum is drawn, what was counted stays as typed. */
export const useCloseDay = (drawer: OpenDrawer, onDone: (closed: Outputs['drawers']['close']) => void) => {
  const { id, currency, expectedMinor } = drawer
  const draft = useMoneyDrafts<CloseValues>(`close ${id}`)
  const close = useCommand(api.drawers.close, { changes: ['drawers'] })
  const amountOf = (typed: string) => amountFromText(typed, currency)
  const bankedOf = (typed: string) => (typed.trim() === '' ? 0 : amountOf(typed))
  const state = useSaveForm<CloseValues>({
    values: draft.kept ?? { counted: '', banked: '', note: '' },
    validate: {
      counted: amountRule(currency),
      banked: (typed, { counted }) =>
        bankedOf(typed) === null
          ? 'Write an amount, such as 6,000.'
          : (bankedOf(typed) ?? 0) > (amountOf(counted) ?? 0)
            ? 'No more than was counted.'
            : null,
    },
    fieldOf: (field) => fields[field] ?? (field === 'expectedMinor' ? null : field),
    onChange: draft.keep,
    save: async ({ counted, banked, note }) => {
      try {
        const closed = await close.runAsync({
          countedMinor: amountOf(counted) ?? 0,
          bankedMinor: bankedOf(banked) ?? 0,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
          expectedMinor,
        })
        draft.drop()
        onDone(closed)
      } catch (error) {
        if (problemOf(error).code === 'CONFLICT') void changed(['drawers'])
        throw error
      }
    },
  })
  return { state, countedMinor: amountOf(state.form.values.counted), bankedMinor: bankedOf(state.form.values.banked) }
}
