import { Button } from '@mantine/core'
import { IconAlertCircle, IconRefresh } from '@tabler/icons-react'
import { problemOf } from '../lib/problem'
import './states.css'

/** Where something could not be read: what happened and one act. */
export const Failed = ({ what, error, onRetry }: { what: string; error: unknown; onRetry: () => void }) => (
  <div className="failed" role="alert">
    <IconAlertCircle size={18} stroke={1.9} aria-hidden />
    <span>
      <b>{what} could not be read.</b> {problemOf(error).message}
    </span>
    <Button size="xs" leftSection={<IconRefresh size={14} stroke={1.9} />} onClick={onRetry}>
      Try again
    </Button>
  </div>
)
