import { Button, PasswordInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { api } from '../../lib/api'
import { required, sameAs } from '../../lib/field-rules'
import { setSignedIn, useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { focusSettingsNav } from './focus-settings-nav'
import { pinRule } from './pin-rule'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

interface PinValues {
  currentPassword: string
  pin: string
  pinConfirm: string
}

/** A PIN takes over a desk that is signed in; it never opens a browser or a file by itself. */
export const PinSection = () => {
  const me = useMe()
  const [isTaking, setIsTaking] = useState(false)
  const set = useCommand(api.staff.setPin, { changes: [] })
  const isTakingAway = useRef(false)
  const state = useSaveForm<PinValues>({
    values: { currentPassword: '', pin: '', pinConfirm: '' },
    validate: {
      currentPassword: required('Type the present password.'),
      pin: (pin: string) => (isTakingAway.current ? null : pinRule(pin)),
      pinConfirm: (value: string, values: PinValues) =>
        isTakingAway.current ? null : sameAs('pin', 'Differs from the PIN.')(value, values),
    },
    save: async ({ currentPassword, pin }) => {
      setIsTaking(isTakingAway.current)
      const { hasPin } = await set.runAsync({ currentPassword, pin: isTakingAway.current ? null : pin })
      setSignedIn({ ...me, hasPin })
      state.form.reset()
      showToast(hasPin ? 'PIN set. Ctrl L locks this desk' : 'PIN taken away')
    },
  })
  const { form } = state
  const save = async (isAway: boolean) => {
    isTakingAway.current = isAway
    await state.save()
    isTakingAway.current = false
  }
  const digits = (name: 'pin' | 'pinConfirm') => ({
    ...form.getInputProps(name),
    inputMode: 'numeric' as const,
    maxLength: 8,
    autoComplete: 'off',
  })
  return (
    <section aria-labelledby="own-pin">
      <h3 id="own-pin">PIN</h3>
      <p className="secondary">
        {me.hasPin ? 'Set. It takes over a locked desk.' : 'Takes over a locked desk in a second, where a password takes ten. None is set.'}
      </p>
      <SaveForm state={state} label="PIN" act="set the PIN" onLeave={focusSettingsNav}>
        <PasswordInput label="Password, to show who sets it" autoComplete="current-password" {...form.getInputProps('currentPassword')} />
        <div className="pair">
          <PasswordInput label={me.hasPin ? 'New PIN' : 'PIN'} description="4 to 8 digits" inputWrapperOrder={below} {...digits('pin')} />
          <PasswordInput label="PIN again" {...digits('pinConfirm')} />
        </div>
        <FormFoot submit={me.hasPin ? 'Change PIN' : 'Set PIN'} loading={state.isSaving && !isTaking} variant="default">
          {me.hasPin && (
            <Button loading={state.isSaving && isTaking} onClick={() => void save(true)}>
              Take the PIN away
            </Button>
          )}
        </FormFoot>
      </SaveForm>
    </section>
  )
}
