import { IconCloudCheck, IconCloudOff, IconSchool } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { zoneAbbreviation } from '@shared/domain/time/zone'
import { hintsOf, useKeyLayers } from '../lib/keys'
import { useStudioNow } from '../lib/studio-clock'
import { useIsOnline } from '../lib/use-online'
import { useSystemState } from '../lib/use-studio'
import { Key } from '../ui/key'

/** Keys valid now, from the topmost part that has any; then what the desk should always know. */
export const HintBar = ({ children }: { children?: ReactNode }) => {
  const hints = hintsOf(useKeyLayers((state) => state.layers))
  const isOnline = useIsOnline()
  const system = useSystemState().data
  const now = useStudioNow()
  return (
    <footer className="hint-bar">
      <span className="hints">
        {hints.map(({ keys, label }) => (
          <span key={keys} className="hint">
            <Key keys={keys} />
            {label}
          </span>
        ))}
        <span className="hint">
          <Key keys="?" />
          all keys
        </span>
      </span>
      <span className="grow" />
      <span className="system" role="status" aria-label="State of the desk">
        {system?.isTraining && (
          <span className="training">
            <IconSchool size={14} stroke={1.9} aria-hidden />
            Training
          </span>
        )}
        {isOnline ? (
          <span>
            <IconCloudCheck size={14} stroke={1.8} className="ok" aria-hidden />
            Online
          </span>
        ) : (
          <span className="off">
            <IconCloudOff size={14} stroke={1.9} aria-hidden />
            No network
          </span>
        )}
        {children}
      </span>
      {system?.timeZone && (
        <span className="clock" title={system.timeZone}>
          {wallTimeLabel(now, system.timeZone)} {zoneAbbreviation(now, system.timeZone)}
        </span>
      )}
    </footer>
  )
}
