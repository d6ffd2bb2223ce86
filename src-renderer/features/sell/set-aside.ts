import { createPersonal } from '../../lib/personal-store'
import { useSaleDraft, type SaleDraft } from './sale-draft'

/** A sale that was begun for somebody else, until it is brought back. */
export const useSetAside = createPersonal<{ draft: SaleDraft | null }>(() => ({ draft: null }))

/** Brings the sale that was set aside back; the one on screen takes its place. */
export const swapSetAside = (): void => {
  const { draft } = useSetAside.getState()
  if (!draft) return
  const current = useSaleDraft.getState()
  useSetAside.setState({ draft: current.lines.length > 0 && !current.done ? current : null })
  useSaleDraft.setState(draft, true)
}
