import {
  IconArchive,
  IconArchiveOff,
  IconArrowsJoin2,
  IconCopy,
  IconEraser,
  IconFileInvoice,
  IconFileTypePdf,
  IconGift,
  IconHistory,
  IconJson,
  type IconProps,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { isDesk, isOffice } from '../../lib/access'
import { api } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import type { Client } from '../../lib/records'
import { usePersonExport } from '../../lib/save-file'
import { useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { copyPhone } from './client-page-copy'

export interface ClientAct {
  keys?: string
  label: string
  icon: ComponentType<IconProps>
  run: () => void
  isDanger?: boolean
}

/** What is asked for before it is done. */
export type AskedClientAct = 'merge' | 'archive' | 'erase' | 'assign' | 'documents'

/** What this person may do to this record, beyond booking, noting and editing. */
export const useClientActs = (client: Client, onAsk: (act: AskedClientAct) => void) => {
  const me = useMe()
  const navigate = useNavigate()
  const person = usePersonExport()
  const restore = useCommand(api.clients.restore, {
    changes: ['clients'],
    onDone: (back) => showToast(`${clientName(back)} is back`),
  })
  const { id, phone, isActive, isErased, mergedIntoId } = client
  const stands = !isErased && mergedIntoId === null
  const when = (isOffered: boolean, act: ClientAct): ClientAct[] => (isOffered ? [act] : [])
  const acts: ClientAct[] = [
    ...when(phone !== null, {
      keys: 'C',
      label: 'Copy the phone number',
      icon: IconCopy,
      run: () => phone !== null && void copyPhone(phone),
    }),
    ...when(isDesk(me.role), { keys: 'D', label: 'Documents', icon: IconFileInvoice, run: () => onAsk('documents') }),
    ...when(isDesk(me.role) && stands && isActive, { label: 'Give a package without a sale', icon: IconGift, run: () => onAsk('assign') }),
    ...when(isDesk(me.role) && stands && isActive, {
      keys: 'M',
      label: 'Merge with a duplicate',
      icon: IconArrowsJoin2,
      run: () => onAsk('merge'),
    }),
    ...when(isDesk(me.role) && stands && isActive, { keys: 'X', label: 'Archive', icon: IconArchive, run: () => onAsk('archive') }),
    ...when(isDesk(me.role) && stands && !isActive, {
      keys: 'R',
      label: 'Take out of the archive',
      icon: IconArchiveOff,
      run: () => restore.run({ id }),
    }),
    ...when(isOffice(me.role), {
      keys: 'H',
      label: 'History',
      icon: IconHistory,
      run: () => void navigate({ to: '/settings/audit', search: { entity: 'client', entityId: id } }),
    }),
    ...when(isOffice(me.role) && !isErased, {
      label: 'Everything known, as PDF',
      icon: IconFileTypePdf,
      run: () => person.save({ id, format: 'pdf' }),
    }),
    ...when(isOffice(me.role) && !isErased, {
      label: 'Everything known, as JSON',
      icon: IconJson,
      run: () => person.save({ id, format: 'json' }),
    }),
    ...when(me.role === 'owner' && stands, { label: 'Erase this person', icon: IconEraser, run: () => onAsk('erase'), isDanger: true }),
  ]
  return { acts, problem: restore.problem?.message ?? person.problem, isRestoring: restore.isRunning }
}
