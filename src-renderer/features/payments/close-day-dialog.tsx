import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api, type Outputs } from '../../lib/api'
import { amountText } from '../../lib/money'
import { Dialog } from '../../ui/dialog'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { countWords, expected } from './count-words'
import type { OpenDrawer } from './drawer-records'
import { PaperDone } from './paper-done'
import { useCloseDay } from './use-close-day'

interface CloseDayDialogProps {
  drawer: OpenDrawer
  onClose: () => void
}

type ClosedDrawer = Outputs['drawers']['close']

/** The last count of the day: what it comes to is said before it is done. */
export const CloseDayDialog = ({ drawer, onClose }: CloseDayDialogProps) => {
  const [closed, setClosed] = useState<ClosedDrawer | null>(null)
  return (
    <Dialog title={closed === null ? 'Close the day' : 'The day is closed'} isOpen onClose={onClose} size="md">
      {closed === null ? (
        <CloseDayForm drawer={drawer} onDone={setClosed} onLeave={onClose} />
      ) : (
        <ClosedDay drawer={closed} onClose={onClose} />
      )}
    </Dialog>
  )
}

const CloseDayForm = ({ drawer, onDone, onLeave }: { drawer: OpenDrawer; onDone: (closed: ClosedDrawer) => void; onLeave: () => void }) => {
  const { currency, expectedMinor } = drawer
  const { state, countedMinor, bankedMinor } = useCloseDay(drawer, onDone)
  const count = countedMinor === null ? null : countWords(countedMinor, expected(expectedMinor), currency)
  const { form } = state
  return (
    <SaveForm state={state} label="Close the day" act="close the day" onLeave={onLeave} className="close-day">
      <p className="secondary">
        {amountText(expectedMinor, currency)} should be in it: {drawer.movements.length}{' '}
        {drawer.movements.length === 1 ? 'movement' : 'movements'} since it was opened with {amountText(drawer.floatMinor, currency)}.
      </p>
      <TextInput label={`Counted, ${currency}`} inputMode="decimal" autoComplete="off" data-autofocus {...form.getInputProps('counted')} />
      <p className="close-day-count" role="status" data-tone={count?.tone}>
        {count?.words ?? 'Notes and coins together.'}
      </p>
      <TextInput
        label={`To the bank, ${currency}`}
        placeholder="Nothing"
        inputMode="decimal"
        autoComplete="off"
        description={
          countedMinor === null || bankedMinor === null
            ? 'What is taken out of it for the bank; the rest stays for tomorrow.'
            : `${amountText(countedMinor - bankedMinor, currency)} stays in it for tomorrow.`
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps('banked')}
      />
      <Textarea label="Note" placeholder="Optional" autosize minRows={1} maxLength={1000} {...form.getInputProps('note')} />
      <FormFoot
        submit={count === null || count.tone === 'success' ? 'Close the day' : `Close it ${count.says.toLowerCase()}`}
        color={count?.tone === 'danger' ? 'danger' : undefined}
      >
        <Button variant="subtle" onClick={onLeave}>
          Leave it open
        </Button>
      </FormFoot>
    </SaveForm>
  )
}

const ClosedDay = ({ drawer, onClose }: { drawer: ClosedDrawer; onClose: () => void }) => {
  const count = countWords(drawer.countedMinor ?? 0, expected(drawer.expectedMinor), drawer.currency)
  return (
    <PaperDone paper="Cash-up" tone={count.tone} make={() => api.drawers.pdf({ id: drawer.id })} onClose={onClose}>
      {count.words}. {amountText((drawer.countedMinor ?? 0) - (drawer.bankedMinor ?? 0), drawer.currency)} stays in the drawer.
    </PaperDone>
  )
}
