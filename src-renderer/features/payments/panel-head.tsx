import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface PanelHeadProps {
  title: ReactNode
  sub?: ReactNode
  onClose: () => void
}

export const PanelHead = ({ title, sub, onClose }: PanelHeadProps) => (
  <div className="money-panel-head">
    <div>
      <h2>{title}</h2>
      {sub !== undefined && <p>{sub}</p>}
    </div>
    <ActionIcon aria-label="Close" size={24} onClick={onClose}>
      <IconX size={15} stroke={1.8} aria-hidden />
    </ActionIcon>
  </div>
)
