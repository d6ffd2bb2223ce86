import { FormFoot } from '../../ui/form-foot'

interface RecordFootProps {
  isChanged: boolean
  onDiscard: () => void
  /** The verb with its result. */
  label: string
}

/** Saving is filled only while there is something to save. */
export const RecordFoot = ({ isChanged, onDiscard, label }: RecordFootProps) => (
  <FormFoot submit={label} onDiscard={isChanged && onDiscard} variant={isChanged ? 'filled' : 'default'} />
)
