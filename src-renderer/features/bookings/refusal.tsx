import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isOffice } from '../../lib/access'
import type { Problem } from '../../lib/problem'
import type { OverrideKind } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { useStudio } from '../../lib/use-studio'

/** The server's alternatives to a taken time. */
export interface NearSlot {
  startsAt: string
  endsAt: string
  label: string
  onDate: string
}

interface RefusalProps {
  problem: Problem
  /** What is done all the same: `Book`, `Move`. */
  verb: string
  dayText: (onDate: string) => string
  onTake: (slot: NearSlot) => void
  onAllowClientOverlap: () => void
  onOverride: (kind: OverrideKind, reason: string) => void
}

const kindOf: Record<string, OverrideKind> = {
  SLOT_TAKEN: 'overlap',
  OUTSIDE_HOURS: 'outside_hours',
  IN_BREAK: 'in_break',
  IN_THE_PAST: 'in_the_past',
}

const nearestOf = ({ code, facts }: Problem): NearSlot[] => {
  if (code !== 'SLOT_TAKEN' || typeof facts !== 'object' || facts === null || !('nearest' in facts) || !Array.isArray(facts.nearest))
    return []
  return facts.nearest as NearSlot[]
}

/** What can be done about a refused time: another one, or booking against the rule with a reason where the role may. */
export const Refusal = ({ problem, verb, dayText, onTake, onAllowClientOverlap, onOverride }: RefusalProps) => {
  const me = useMe()
  const studio = useStudio()
  const mayOverride = isOffice(me.role) || (me.role === 'front_desk' && studio.frontDeskMayOverride)
  const [reason, setReason] = useState('')
  const root = useRef<HTMLDivElement>(null)
  // The refusal is what the desk decides next; the alternatives are one key away.
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('button, input')?.focus()
    void root.current?.scrollIntoView({ block: 'nearest' })
  }, [problem])
  const nearest = nearestOf(problem)
  const kind = kindOf[problem.code]
  // Those sentences name a reason as a way out; who cannot give one is told whose it is.
  const isByReason = kind !== 'overlap'
  if (problem.code === 'CLIENT_BUSY') {
    return (
      <div className="refusal" ref={root}>
        <Button onClick={onAllowClientOverlap}>{verb} anyway</Button>
      </div>
    )
  }
  if (kind === undefined) return null
  const overrule = () => {
    if (reason.trim() !== '') onOverride(kind, reason.trim())
  }
  // Enter here, with or without Ctrl, is this act and not the form's.
  const onReasonKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    overrule()
  }
  return (
    <div className="refusal" ref={root}>
      {nearest.length > 0 && (
        <div role="group" aria-label="Nearest free times" className="nearest">
          {nearest.map((slot) => (
            <Button key={slot.startsAt} size="xs" variant="light" onClick={() => onTake(slot)}>
              {dayText(slot.onDate)} {slot.label}
            </Button>
          ))}
        </div>
      )}
      {!mayOverride && isByReason && <p className="muted">A reason is the owner’s or a manager’s to give.</p>}
      {mayOverride && (
        <div className="override">
          <TextInput
            label={`Reason to ${verb.toLowerCase()} anyway`}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={onReasonKey}
            autoComplete="off"
          />
          <Button disabled={reason.trim() === ''} onClick={overrule}>
            {verb} anyway
          </Button>
        </div>
      )}
    </div>
  )
}
