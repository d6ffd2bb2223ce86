import { useEffect } from 'react'
import { readSale, useDisk, writeSale } from './keep-sale'
import { useSaleDraft } from './sale-draft'
import { useSetAside } from './set-aside'

const pauseMs = 300
const unansweredMs = 2_000

/** The sale of this desk's person is read when they come, and written when they pause. */
export const useKeptSale = (): void => {
  const disk = useDisk((state) => state.disk)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isInSight = true
    const after = (ms: number) => {
      clearTimeout(timer)
      if (isInSight) timer = setTimeout(keep, ms)
    }
    const keep = () => void readSale().then(writeSale, () => after(unansweredMs))
    keep()
    const changed = () => after(pauseMs)
    const unsubscribes = [useSaleDraft.subscribe(changed), useSetAside.subscribe(changed)]
    return () => {
      isInSight = false
      clearTimeout(timer)
      for (const unsubscribe of unsubscribes) unsubscribe()
      void writeSale()
    }
  }, [disk])
}
