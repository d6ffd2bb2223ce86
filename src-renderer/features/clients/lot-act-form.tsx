import { Checkbox, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { api } from '../../lib/api'
import type { Lot } from '../../lib/lot-words'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { DayField } from '../../ui/day-field'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'

export type LotAct = { kind: 'use' } | { kind: 'extend' } | { kind: 'expire' } | { kind: 'return'; entryId: string }

interface Values {
  expiryOn: string
  isForEver: boolean
  reason: string
}

const words: Record<LotAct['kind'], { title: string; act: string; effect: (lot: Lot) => string; isReasonOptional?: boolean }> = {
  use: {
    title: 'Use a session',
    act: 'Use a session',
    effect: (lot) => `Without a booking. ${lot.sessionsAvailable - 1} will be available.`,
    isReasonOptional: true,
  },
  return: {
    title: 'Give back a use',
    act: 'Give back',
    effect: (lot) => `The latest use without a booking. ${lot.sessionsAvailable + 1} will be available.`,
  },
  extend: { title: 'Change the last day', act: 'Change', effect: () => 'Credits that had expired come back with a later day.' },
  expire: {
    title: 'End it now',
    act: 'End it',
    effect: ({ sessionsAvailable, reserved }) =>
      `${sessionsAvailable} ${sessionsAvailable === 1 ? 'credit expires' : 'credits expire'}.${reserved > 0 ? ` What is held stays: ${reserved}.` : ''}`,
  },
}

const changes = { changes: ['client-packages', 'packages', 'bookings'] }

/** One act on a lot of credits, with what it does and why it is done. */
export const LotActForm = ({ lot, act, onLeave }: { lot: Lot; act: LotAct; onLeave: () => void }) => {
  const { today } = useStudioTime()
  const use = useCommand(api.clientPackages.useSession, changes)
  const giveBack = useCommand(api.clientPackages.returnSession, changes)
  const extend = useCommand(api.clientPackages.extend, changes)
  const expire = useCommand(api.clientPackages.expire, changes)
  const { title, act: label, effect, isReasonOptional = false } = words[act.kind]
  const isExtend = act.kind === 'extend'
  const state = useSaveForm<Values>({
    values: { expiryOn: lot.expiryOn ?? '', isForEver: lot.expiryOn === null, reason: '' },
    validate: (values) => ({
      ...(isExtend && !values.isForEver && values.expiryOn === '' ? { expiryOn: 'Write the last day, such as 30 September.' } : {}),
      ...(!isReasonOptional && values.reason.trim() === '' ? { reason: 'Write why.' } : {}),
    }),
    save: async (values) => {
      const { id } = lot
      const reason = values.reason.trim()
      if (act.kind === 'use') await use.runAsync({ id, ...(reason === '' ? {} : { reason }) })
      else if (act.kind === 'return') await giveBack.runAsync({ id, entryId: act.entryId, reason })
      else if (act.kind === 'extend') await extend.runAsync({ id, expiryOn: values.isForEver ? null : values.expiryOn, reason })
      else await expire.runAsync({ id, reason })
      showToast(`${title}: ${lot.name}`)
      onLeave()
    },
  })
  const { form, root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('input')?.focus(), [root])
  return (
    <SaveForm state={state} label={title} act={label.toLowerCase()} sends="Enter" onLeave={onLeave} className="lot-form">
      <h3>{title}</h3>
      <p className="secondary">{effect(lot)}</p>
      {isExtend && (
        <>
          <DayField
            label="Last day"
            today={today}
            value={form.values.isForEver ? '' : form.values.expiryOn}
            error={form.errors['expiryOn']}
            data-path="expiryOn"
            onChange={(expiryOn) => {
              form.clearFieldError('expiryOn')
              form.setValues({ expiryOn, isForEver: false })
            }}
          />
          <Checkbox size="xs" label="No last day" {...form.getInputProps('isForEver', { type: 'checkbox' })} />
        </>
      )}
      <TextInput label="Reason" placeholder={isReasonOptional ? 'Optional' : ''} autoComplete="off" {...form.getInputProps('reason')} />
      <FormFoot submit={label} leave="Leave" color={act.kind === 'expire' ? 'danger' : undefined} />
    </SaveForm>
  )
}
