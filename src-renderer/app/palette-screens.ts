import { useMemo } from 'react'
import { isOffice } from '../lib/access'
import { useMe } from '../lib/signed-in'
import { placesOf } from './rail'
import { settingsGroups } from './settings-nav'

/** Every place of the rail, the import and every section of the settings this person reaches. */
export const usePaletteScreens = () => {
  const { role } = useMe()
  return useMemo(
    () => [
      ...placesOf(role).map(({ to, label, keys }) => ({ to, label, keys })),
      ...(isOffice(role) ? [{ to: '/clients/import', label: 'Import clients' } as const] : []),
      ...settingsGroups(role).flatMap(({ links }) => links.map(({ to, label }) => ({ to, label: `Settings: ${label}` }))),
    ],
    [role],
  )
}
