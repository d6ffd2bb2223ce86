import { Button } from '@mantine/core'
import type { SaveFormState } from '../../lib/use-save-form'
import { KeyButton } from '../../ui/key-button'
import { FormFoot } from '../../ui/save-form'

interface RecordFootProps {
  state: SaveFormState
  isChanged: boolean
  onDiscard: () => void
  /** The verb with its result. */
  label: string
}

/** Saving is filled only while there is something to save. */
export const RecordFoot = ({ state, isChanged, onDiscard, label }: RecordFootProps) => (
  <FormFoot state={state}>
    {isChanged && (
      <>
        <span className="secondary">Not saved yet</span>
        <Button variant="subtle" onClick={onDiscard}>
          Discard
        </Button>
      </>
    )}
    <KeyButton type="submit" variant={isChanged ? 'filled' : 'default'} keys="Ctrl Enter" loading={state.isSaving}>
      {label}
    </KeyButton>
  </FormFoot>
)
