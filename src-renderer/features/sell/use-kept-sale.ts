import { useEffect } from 'react'
import { readSale, useDisk, writeSale } from './keep-sale'
import { useSaleDraft } from './sale-draft'
import { useSetAside } from './set-aside'

const pauseMs = 300

/** The sale of this desk's person is read when they come, and written when they pause. */
export const useKeptSale = (): void => {
  const disk = useDisk((state) => state.disk)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void readSale().then(writeSale, () => undefined), pauseMs)
    }
    readSale().then(writeSale, () => undefined)
    const unsubscribes = [useSaleDraft.subscribe(changed), useSetAside.subscribe(changed)]
    return () => {
      clearTimeout(timer)
      for (const unsubscribe of unsubscribes) unsubscribe()
      void writeSale()
    }
  }, [disk])
}
