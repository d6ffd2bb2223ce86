import { IconBarbell, IconCalendarEvent, IconClockHour4, IconStretching, IconUser, type IconProps } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { PartKind, PhraseReading } from '@shared/domain/palette/phrase'
import { clientName } from '../../lib/client-name'
import { lengthText } from '../../lib/lengths'
import type { Client } from '../../lib/records'
import type { StudioTime } from './plan-text'

const icons: Record<PartKind, ComponentType<IconProps>> = {
  client: IconUser,
  trainer: IconBarbell,
  sessionType: IconStretching,
  day: IconCalendarEvent,
  time: IconCalendarEvent,
  length: IconClockHour4,
}

const meaningOf = (kind: PartKind, reading: PhraseReading, client: Client | undefined, time: StudioTime): string => {
  switch (kind) {
    case 'client':
      return client ? clientName(client) : 'no such client'
    case 'trainer':
      return reading.trainer?.name ?? ''
    case 'sessionType':
      return reading.sessionType?.name ?? ''
    case 'day':
      return reading.onDate === null ? '' : time.dayText(reading.onDate)
    case 'time':
      return reading.start === null ? '' : reading.start.kind === 'at' ? reading.start.label : 'no such time'
    case 'length':
      return reading.lengthMinutes === null ? '' : lengthText(reading.lengthMinutes)
  }
}

interface EchoPart {
  kind: PartKind
  typed: string
  means: string
}

/** Day and time said together are one thing. */
const echoParts = (reading: PhraseReading, client: Client | undefined, time: StudioTime): EchoPart[] => {
  const echoed: EchoPart[] = []
  for (const { kind, typed } of reading.parts) {
    const last = echoed.at(-1)
    const means = meaningOf(kind, reading, client, time)
    if (kind === 'time' && last?.kind === 'day') Object.assign(last, { typed: `${last.typed} ${typed}`, means: `${last.means}, ${means}` })
    else if (kind === 'time' && reading.parts.every((part) => part.kind !== 'day') && reading.onDate !== null)
      echoed.push({ kind, typed, means: `${time.dayText(reading.onDate)}, ${means}` })
    else echoed.push({ kind, typed, means })
  }
  return echoed
}

/** What each typed word was understood as. */
export const PhraseEcho = ({ reading, client, time }: { reading: PhraseReading; client: Client | undefined; time: StudioTime }) => (
  <ol className="palette-echo" aria-label="How this was read">
    {echoParts(reading, client, time).map(({ kind, typed, means }, index) => {
      const Icon = icons[kind]
      return (
        <li key={`${kind} ${index}`}>
          <span>{typed}</span>
          <b>
            <Icon size={13} stroke={1.8} aria-hidden />
            {means}
          </b>
        </li>
      )
    })}
  </ol>
)
