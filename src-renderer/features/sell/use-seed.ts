import { useEffect, useRef, useState } from 'react'
import { problemOf, type Problem } from '../../lib/problem'
import { createPersonal } from '../../lib/personal-store'
import { useSell } from '../../lib/sell'
import { useStudioTime } from '../../lib/use-studio'
import { seededSale } from './seeded-sale'
import { emptySale, useSaleDraft, type SaleDraft } from './sale-draft'
import type { Till } from './use-till'

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

/** Takes over what another screen opened Sell with, once the catalogue is there. */
export const useSeed = (till: Till, onTaken: (phrase: string | null) => void): Problem | null => {
  const seed = useSell((sell) => sell.seed)
  const { today } = useStudioTime()
  const [problem, setProblem] = useState<Problem | null>(null)
  const isReady = !till.catalogue.isPending
  const latest = useRef({ till, onTaken })
  useEffect(() => {
    latest.current = { till, onTaken }
  })
  useEffect(() => {
    if (!seed || useSaleDraft.getState().attempt !== null) return
    const isBare = Object.keys(seed).length === 0
    if (!isBare && !isReady) return
    useSell.setState({ seed: null })
    setProblem(null)
    if (isBare) {
      if (useSaleDraft.getState().done) useSaleDraft.setState(emptySale(), true)
      return
    }
    seededSale(useSaleDraft.getState(), seed, latest.current.till, today)
      .then(({ draft, setAside }) => {
        if (setAside) useSetAside.setState({ draft: setAside })
        useSaleDraft.setState(draft, true)
        latest.current.onTaken(seed.phrase ?? null)
      })
      .catch((error: unknown) => setProblem(problemOf(error)))
  }, [seed, isReady, today])
  return problem
}
