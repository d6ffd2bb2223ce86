import { useEffect, useRef, useState } from 'react'
import { problemOf, type Problem } from '../../lib/problem'
import { useSell } from '../../lib/sell'
import { useStudioTime } from '../../lib/use-studio'
import { seededSale } from './seeded-sale'
import { useDisk } from './keep-sale'
import { emptySale, useSaleDraft } from './sale-draft'
import { useSetAside } from './set-aside'
import type { Till } from './use-till'

/** Takes over what another screen opened Sell with, once the catalogue and the sale begun before are there. */
export const useSeed = (till: Till, onTaken: (phrase: string | null) => void): Problem | null => {
  const seed = useSell((sell) => sell.seed)
  const { today } = useStudioTime()
  const [problem, setProblem] = useState<Problem | null>(null)
  const isRead = useDisk((state) => state.isRead)
  const isReady = isRead && !till.catalogue.isPending
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
