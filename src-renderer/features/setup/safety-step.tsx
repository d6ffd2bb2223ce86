import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../../lib/api'
import type { StaffUser } from '../../lib/records'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { RecoveryCode } from '../../ui/recovery-code'
import { SaveForm } from '../../ui/save-form'
import type { SetUpStudio } from './setup-screen'

interface SafetyValues {
  typedBack: string
  isKept: boolean
}

const lastGroup = (code: string) => code.split('-').at(-1) ?? code

/** The recovery code is shown once, and kept before the studio opens: typed back in part, or ticked. */
export const SafetyStep = ({ made, onOpened }: { made: SetUpStudio; onOpened: (user: StaffUser) => void }) => {
  const [isCopied, setIsCopied] = useState(false)
  const login = useCommand(api.staff.login, { changes: [] })
  const state = useSaveForm<SafetyValues>({
    values: { typedBack: '', isKept: false },
    validate: {
      typedBack: (typed, { isKept }) =>
        isKept || typed.trim().toUpperCase() === lastGroup(made.recoveryCode).toUpperCase()
          ? null
          : 'Type the last group of the code, or tick the box below.',
    },
    save: async () => {
      const { user } = await login.runAsync({ email: made.email, password: made.password })
      onOpened(user)
    },
  })
  const { form } = state
  const copy = async () => {
    await navigator.clipboard.writeText(made.recoveryCode)
    setIsCopied(true)
  }
  return (
    <SaveForm state={state} label="The recovery code" act="open the studio" className="setup-form">
      <header>
        <h1>The recovery code</h1>
        <p>
          It opens the data and the backups when the password is forgotten or the computer is gone. It is shown only now; keep it on paper,
          away from this computer.
        </p>
      </header>
      <RecoveryCode code={made.recoveryCode} />
      <div className="form-acts">
        <Button
          leftSection={isCopied ? <IconCheck size={14} stroke={2} aria-hidden /> : <IconCopy size={14} stroke={1.8} aria-hidden />}
          onClick={() => void copy()}
        >
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
        <Button leftSection={<IconPrinter size={14} stroke={1.8} aria-hidden />} onClick={() => print()}>
          Print
        </Button>
      </div>
      <TextInput
        label="Last group of the code, typed back"
        autoComplete="off"
        spellCheck={false}
        disabled={form.values.isKept}
        {...form.getInputProps('typedBack')}
      />
      <Checkbox label="I have written it down" {...form.getInputProps('isKept', { type: 'checkbox' })} />
      <FormFoot submit="Open the studio" />
    </SaveForm>
  )
}
