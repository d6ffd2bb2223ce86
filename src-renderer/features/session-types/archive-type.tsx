import { api } from '../../lib/api'
import type { SessionType } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { ArchiveSection } from '../../ui/archive-section'

/** Takes a type out of what is offered, or brings it back. */
export const ArchiveType = ({ type, onDone }: { type: SessionType; onDone: () => void }) => {
  const done = (saved: SessionType) => {
    showToast(saved.isActive ? `${saved.name} is offered again` : `Archived ${saved.name}`)
    onDone()
  }
  const archive = useCommand(api.sessionTypes.remove, { changes: ['sessionTypes'], onDone: done })
  const bringBack = useCommand(api.sessionTypes.update, { changes: ['sessionTypes'], onDone: done })
  return (
    <ArchiveSection
      name={type.name}
      isActive={type.isActive}
      effect="No longer offered. Sessions made with it stay."
      state="Not offered. Sessions made with it stand."
      problem={archive.problem ?? bringBack.problem}
      isRunning={archive.isRunning || bringBack.isRunning}
      onArchive={() => archive.run({ id: type.id })}
      onBringBack={() => bringBack.run({ id: type.id, isActive: true })}
    />
  )
}
