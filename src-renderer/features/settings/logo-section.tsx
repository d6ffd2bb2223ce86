import { useQuery } from '@tanstack/react-query'
import { api, queries } from '../../lib/api'
import { wholeWithin } from '../../lib/drawn-picture'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudio } from '../../lib/use-studio'
import { PictureField } from '../../ui/picture-field'

/** As the contract has it. */
const box = { width: 800, height: 400 }

/** What stands at the head of the studio's documents. */
export const LogoSection = () => {
  const studio = useStudio()
  const hasLogo = studio.logoUpdatedAt !== null
  const kept = useQuery({ ...queries.studio.logo.queryOptions(), enabled: hasLogo })
  const set = useCommand(api.studio.setLogo, { changes: ['studio'], onDone: () => showToast('Logo kept') })
  const remove = useCommand(api.studio.removeLogo, { changes: ['studio'], onDone: () => showToast('Logo taken away') })
  return (
    <section aria-labelledby="studio-logo">
      <h3 id="studio-logo">Logo</h3>
      <PictureField
        what="logo"
        of={studio.name}
        kept={hasLogo ? (kept.data ?? null) : null}
        cutOf={wholeWithin(box.width, box.height)}
        mayBeClear
        shape="wide"
        hint="A JPEG, PNG or WebP; drop it here or choose it. It will stand on invoices and receipts."
        previewHint="As it will be kept: whole, at most 800 × 400 px."
        onKeep={(picture) => set.runAsync({ picture })}
        onRemove={() => remove.runAsync(undefined)}
      />
    </section>
  )
}
