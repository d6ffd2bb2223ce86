import type { IconProps } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import './status.css'

export interface StatePillSpec {
  icon: ComponentType<IconProps>
  label: string
  tone: 'neutral' | 'muted' | 'success' | 'warning' | 'danger' | 'info'
  /** Asks for somebody: a tinted pill. The expected states stay quiet. */
  isPill?: boolean
}

/** A state as an icon and words. Small, as in a block, it has no tint, and the words are for readers only unless it asks for somebody. */
export const StatePill = ({ icon: Icon, label, tone, isPill = false, isSmall = false }: StatePillSpec & { isSmall?: boolean }) => {
  const isIconOnly = isSmall && !isPill
  return (
    <span
      className="status"
      data-tone={tone === 'neutral' ? undefined : tone}
      data-pill={(isPill && !isSmall) || undefined}
      title={isIconOnly ? label : undefined}
    >
      <Icon size={isSmall ? 14 : 15} stroke={1.9} aria-hidden />
      <span className={isIconOnly ? 'sr-only' : 'status-label'}>{label}</span>
    </span>
  )
}
