import { IconAlertCircle, IconCheck, IconCopy, IconWand, type IconProps } from '@tabler/icons-react'
import type { ComponentType, KeyboardEvent } from 'react'
import { Key } from '../../ui/key'
import { countText } from './count-text'
import { groupsSentence, type GroupName, type OutcomeGroup } from './outcome-groups'

const icons: Record<GroupName, ComponentType<IconProps>> = {
  clean: IconCheck,
  fixed: IconWand,
  doubles: IconCopy,
  rejected: IconAlertCircle,
}

interface GroupTabsProps {
  groups: readonly OutcomeGroup[]
  current: GroupName
  onChoose: (name: GroupName) => void
}

/** ← → walk the tabs; Enter shows a group, and its first cell to fix takes the caret. */
const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')]
  const at = tabs.findIndex((tab) => tab === event.target)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
  if (at < 0 || to === undefined || event.ctrlKey || event.altKey) return
  event.preventDefault()
  tabs[to]?.focus()
}

export const GroupTabs = ({ groups, current, onChoose }: GroupTabsProps) => (
  <>
    <div className="import-bar" role="img" aria-label={groupsSentence(groups)}>
      {groups.map(({ name, rows }) => rows > 0 && <i key={name} data-k={name} style={{ flexGrow: rows }} />)}
    </div>
    <div className="import-groups" role="tablist" aria-label="What becomes of the rows" onKeyDown={onKeyDown}>
      {groups.map(({ name, label, fate, rows }, index) => {
        const Icon = icons[name]
        return (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === current}
            aria-controls="import-group"
            aria-keyshortcuts={String(index + 1)}
            tabIndex={name === current ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            <Icon size={15} stroke={2} aria-hidden data-k={name} data-none={rows === 0 || undefined} />
            <b>{countText(rows)}</b>
            <span>{label}</span>
            <small className="truncate">{fate}</small>
            <Key keys={String(index + 1)} />
          </button>
        )
      })}
    </div>
  </>
)
