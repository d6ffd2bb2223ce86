import { useEffect, useRef, useState } from 'react'
import { useKeys } from '../../lib/keys'
import { KeyButton } from '../../ui/key-button'
import { ColumnChips } from './column-chips'
import { countText } from './count-text'
import { GroupTabs } from './group-tabs'
import { ImportFoot } from './import-foot'
import { ImportHead } from './import-head'
import type { CheckedImport, ImportReason } from './import-records'
import { OutcomeRows } from './outcome-rows'
import { outcomeGroups, sumToAdd, type GroupName, type OutcomeGroup } from './outcome-groups'
import { ReasonList } from './reason-list'
import { RejectedRows } from './rejected-rows'

interface CheckStepProps {
  one: CheckedImport
  onChangeColumns: () => void
  onAdd: () => void
  onLeave: () => void
  problem: string | null
}

/** The reason looked at stays in sight when its last row was mended. */
const shownReason = (group: OutcomeGroup, chosen: ImportReason | undefined): ImportReason | null =>
  group.reasons.find(({ outcome, reason }) => outcome === chosen?.outcome && reason === chosen.reason) ??
  (chosen === undefined ? null : { ...chosen, rows: 0 }) ??
  group.reasons[0] ??
  null

/** Rows are mended reason by reason: the one with most rows stays chosen when others overtake it. */
const firstReasons = (groups: readonly OutcomeGroup[]): Partial<Record<GroupName, ImportReason>> => {
  const rejected = groups.find(({ name }) => name === 'rejected')?.reasons[0]
  return rejected === undefined ? {} : { rejected }
}

/** What a checked file would bring, what is wrong in it by reason, and the sum on the button. */
export const CheckStep = ({ one, onChangeColumns, onAdd, onLeave, problem }: CheckStepProps) => {
  const groups = outcomeGroups(one)
  const [name, setName] = useState<GroupName>(one.counts.rejected > 0 ? 'rejected' : 'clean')
  const [chosen, setChosen] = useState<Partial<Record<GroupName, ImportReason>>>(() => firstReasons(groups))
  const add = useRef<HTMLButtonElement>(null)
  const group = groups.find((one) => one.name === name)!
  const reason = shownReason(group, chosen[name])
  const { toAdd, rows } = one.counts
  useEffect(() => {
    if (document.activeElement === document.body && one.counts.rejected === 0) add.current?.focus()
  }, []) // oxlint-disable-line react/exhaustive-deps -- once: with nothing to mend Enter adds
  useKeys('Checked file', [
    ...groups.map((one, index) => ({ keys: String(index + 1), label: one.label, run: () => setName(one.name) })),
    { keys: '1 – 4', label: 'group', isHint: true },
    ...(toAdd > 0 ? [{ keys: 'Ctrl Enter', label: 'add', run: onAdd, isHint: true }] : []),
    { keys: 'F', label: 'change columns', run: onChangeColumns, isHint: true },
    { keys: 'Esc', label: 'leave, keep trial', run: onLeave, isHint: true },
  ])
  return (
    <div className="import">
      <ImportHead
        one={one}
        act={
          <KeyButton keys="F" onClick={onChangeColumns}>
            Change
          </KeyButton>
        }
      />
      <ColumnChips headers={one.headers} mapping={one.mapping} />
      <GroupTabs groups={groups} current={name} onChoose={setName} />
      <div className="import-body" role="tabpanel" id="import-group" aria-labelledby={`tab-${name}`}>
        <ReasonList one={one} group={group} current={reason} onChoose={(next) => setChosen({ ...chosen, [name]: next })} />
        {name === 'rejected' && reason !== null ? (
          <RejectedRows
            key={reason.reason}
            one={one}
            reason={reason}
            onAllMended={() => {
              const next = group.reasons.find((other) => other.reason !== reason.reason)
              if (next) setChosen({ ...chosen, rejected: next })
              else add.current?.focus()
            }}
          />
        ) : (
          <OutcomeRows key={`${name} ${reason?.outcome ?? ''} ${reason?.reason ?? ''}`} one={one} group={group} reason={reason} />
        )}
      </div>
      <ImportFoot
        title={toAdd === 0 ? 'No row can be added yet' : `${sumToAdd(toAdd)} will be added`}
        said={
          toAdd === 0
            ? `All ${countText(rows)} rows are left out, for the reasons above.`
            : 'In one step, which can be taken back. Nobody gets a message.'
        }
        problem={problem}
      >
        <KeyButton keys="Esc" onClick={onLeave}>
          Not now
        </KeyButton>
        {toAdd > 0 && (
          <KeyButton ref={add} variant="filled" keys="Ctrl Enter" onClick={onAdd}>
            Add {sumToAdd(toAdd)}
          </KeyButton>
        )}
      </ImportFoot>
    </div>
  )
}
