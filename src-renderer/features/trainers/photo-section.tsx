import { useQuery } from '@tanstack/react-query'
import { api, queries } from '../../lib/api'
import { middleSquare } from '../../lib/drawn-picture'
import type { Trainer } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { PictureField } from '../../ui/picture-field'

/** As the contract has it. */
const longestSidePx = 512

/** Shown here alone: in lists and in the calendar a trainer is a colour and initials. */
export const PhotoSection = ({ trainer }: { trainer: Trainer }) => {
  const hasPhoto = trainer.photoUpdatedAt !== null
  const kept = useQuery({ ...queries.trainers.photo.queryOptions({ input: { id: trainer.id } }), enabled: hasPhoto })
  const set = useCommand(api.trainers.setPhoto, { changes: ['trainers'], onDone: () => showToast('Photo kept') })
  const remove = useCommand(api.trainers.removePhoto, { changes: ['trainers'], onDone: () => showToast('Photo taken away') })
  return (
    <section aria-labelledby="trainer-photo">
      <h3 id="trainer-photo">Photo</h3>
      <PictureField
        what="photo"
        of={trainer.name}
        kept={hasPhoto ? (kept.data ?? null) : null}
        cutOf={middleSquare(longestSidePx)}
        shape="square"
        hint="A JPEG, PNG or WebP; drop it here or choose it. Its middle square is kept."
        previewHint="The middle square, as it will be kept."
        onKeep={(picture) => set.runAsync({ id: trainer.id, picture })}
        onRemove={() => remove.runAsync({ id: trainer.id })}
      />
    </section>
  )
}
