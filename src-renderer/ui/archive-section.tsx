import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../lib/problem'
import './archive-section.css'
import './states.css'

interface ArchiveSectionProps {
  name: string
  isActive: boolean
  /** What archiving means, before it is done. */
  effect: string
  /** What it means for one that is archived. */
  state: string
  problem: Problem | null
  isRunning: boolean
  onArchive: () => void
  onBringBack: () => void
}

/** Takes a record out of what is offered, after saying what that means; or brings it back. */
export const ArchiveSection = ({ name, isActive, effect, state, problem, isRunning, onArchive, onBringBack }: ArchiveSectionProps) => {
  const [isAsking, setIsAsking] = useState(false)
  const firstAct = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (isAsking !== wasAsking.current) firstAct.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  return (
    <section aria-labelledby="archive-title">
      <h3 id="archive-title">{isActive ? 'Archive' : 'Archived'}</h3>
      {problem && (
        <p className="problem" role="alert">
          {problem.message}
        </p>
      )}
      <div className="archive-confirm">
        {!isActive && (
          <>
            <span className="secondary">{state}</span>
            <Button loading={isRunning} onClick={onBringBack}>
              Bring back
            </Button>
          </>
        )}
        {isActive && !isAsking && (
          <Button ref={firstAct} onClick={() => setIsAsking(true)}>
            Archive {name}
          </Button>
        )}
        {isActive && isAsking && (
          <>
            <span role="status">{effect}</span>
            <Button ref={firstAct} loading={isRunning} onClick={onArchive}>
              Archive
            </Button>
            <Button variant="subtle" onClick={() => setIsAsking(false)}>
              Keep it
            </Button>
          </>
        )}
      </div>
    </section>
  )
}
