import type { ComponentType, ReactNode } from 'react'
import type { IconProps } from '@tabler/icons-react'
import './states.css'

interface EmptyStateProps {
  icon: ComponentType<IconProps>
  title: string
  /** Why it is empty, and the key that fills it. */
  children: ReactNode
  act?: ReactNode
}

export const EmptyState = ({ icon: Icon, title, children, act }: EmptyStateProps) => (
  <div className="empty-state">
    <Icon size={20} stroke={1.7} aria-hidden />
    <b>{title}</b>
    <p>{children}</p>
    {act}
  </div>
)
