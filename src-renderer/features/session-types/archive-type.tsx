import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../lib/api'
import type { SessionType } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import './session-types.css'

/** Takes a type out of what is offered, after saying what that means; or brings it back. */
export const ArchiveType = ({ type, onDone }: { type: SessionType; onDone: () => void }) => {
  const [isAsking, setIsAsking] = useState(false)
  const firstAct = useRef<HTMLButtonElement>(null)
  const done = (saved: SessionType) => {
    showToast(saved.isActive ? `${saved.name} is offered again` : `Archived ${saved.name}`)
    onDone()
  }
  const archive = useCommand(api.sessionTypes.remove, { changes: ['sessionTypes'], onDone: done })
  const bringBack = useCommand(api.sessionTypes.update, { changes: ['sessionTypes'], onDone: done })
  const wasAsking = useRef(false)
  useEffect(() => {
    if (isAsking !== wasAsking.current) firstAct.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  const problem = archive.problem ?? bringBack.problem
  return (
    <section aria-labelledby="archive-type">
      <h3 id="archive-type">{type.isActive ? 'Archive' : 'Archived'}</h3>
      {problem && (
        <p className="problem" role="alert">
          {problem.message}
        </p>
      )}
      <div className="archive-confirm">
        {!type.isActive && (
          <>
            <span className="secondary">Not offered. Sessions made with it stand.</span>
            <Button loading={bringBack.isRunning} onClick={() => bringBack.run({ id: type.id, isActive: true })}>
              Bring back
            </Button>
          </>
        )}
        {type.isActive && !isAsking && (
          <Button ref={firstAct} onClick={() => setIsAsking(true)}>
            Archive {type.name}
          </Button>
        )}
        {type.isActive && isAsking && (
          <>
            <span role="status">No longer offered. Sessions made with it stay.</span>
            <Button ref={firstAct} loading={archive.isRunning} onClick={() => archive.run({ id: type.id })}>
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
