import type { ReactNode } from 'react'
import { useMe } from '../../lib/signed-in'
import { Page } from '../../ui/page'
import { inOrder } from './section-order'
import { SettingsNav } from './settings-nav'
import { ownSections } from './own-sections'
import './settings.css'

export interface SettingsSection {
  /** The last part of its address: `#/settings/trainers`. */
  id: string
  label: string
  element: ReactNode
}

interface SettingsScreenProps {
  /** From the address; the first section where it names none, or one this role may not use. */
  current?: string | undefined
  /** Sections of other features, put into their place of the order. Only those this role may use. */
  sections: readonly SettingsSection[]
}

export const SettingsScreen = ({ current, sections }: SettingsScreenProps) => {
  const { role } = useMe()
  const shown = inOrder([...ownSections.filter(({ roles }) => roles.includes(role)), ...sections])
  const section = shown.find(({ id }) => id === current) ?? shown[0]
  if (!section) return null
  return (
    <Page title="Settings" sub={section.label}>
      <div className="settings">
        <SettingsNav sections={shown} currentId={section.id} />
        <div className="settings-section" key={section.id}>
          {section.element}
        </div>
      </div>
    </Page>
  )
}
