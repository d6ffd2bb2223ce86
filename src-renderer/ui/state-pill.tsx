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

/** A state as an icon and words. */
export const StatePill = ({ icon: Icon, label, tone, isPill = false }: StatePillSpec) => (
  <span className="status" data-tone={tone === 'neutral' ? undefined : tone} data-pill={isPill || undefined}>
    <Icon size={15} stroke={1.9} aria-hidden />
    <span className="status-label">{label}</span>
  </span>
)
