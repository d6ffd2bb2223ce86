import {
  IconBan,
  IconCircleCheckFilled,
  IconColumns3,
  IconFileOff,
  IconHourglassHigh,
  IconListCheck,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { ImportStatus as Status } from './import-records'
import '../../ui/status.css'

interface StatusSpec {
  icon: ComponentType<IconProps>
  label: string
  tone: 'muted' | 'info'
  /** Waits for somebody to go on. */
  isPill: boolean
}

const states: Record<Status, StatusSpec> = {
  read: { icon: IconColumns3, label: 'Not checked yet', tone: 'info', isPill: true },
  checking: { icon: IconHourglassHigh, label: 'Being checked', tone: 'muted', isPill: false },
  checked: { icon: IconListCheck, label: 'Checked, not added', tone: 'info', isPill: true },
  adding: { icon: IconHourglassHigh, label: 'Being added', tone: 'muted', isPill: false },
  added: { icon: IconCircleCheckFilled, label: 'Added', tone: 'muted', isPill: false },
  cancelled: { icon: IconBan, label: 'Stopped, nothing added', tone: 'muted', isPill: false },
  removed: { icon: IconFileOff, label: 'Removed', tone: 'muted', isPill: false },
}

export const ImportStatus = ({ status }: { status: Status }) => {
  const { icon: Icon, label, tone, isPill } = states[status]
  return (
    <span className="status" data-tone={tone} data-pill={isPill || undefined}>
      <Icon size={15} stroke={1.9} aria-hidden />
      <span className="status-label">{label}</span>
    </span>
  )
}
