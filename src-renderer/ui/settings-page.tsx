import type { ReactNode } from 'react'
import { Page } from './page'
import './settings-page.css'

/** The list of settings on the left, as links; handed in where the screens are put together. */
export interface SettingsFrame {
  nav: ReactNode
}

interface SettingsPageProps extends SettingsFrame {
  title: string
  /** One sentence on what this is for. */
  lead?: string
  acts?: ReactNode
  children: ReactNode
}

export const SettingsPage = ({ nav, title, lead, acts, children }: SettingsPageProps) => (
  <Page title="Settings" sub={title}>
    <div className="settings">
      {nav}
      <section className="settings-main" aria-labelledby="settings-title">
        <header>
          <div>
            <h2 id="settings-title">{title}</h2>
            {lead !== undefined && <p>{lead}</p>}
          </div>
          <span className="grow" />
          {acts}
        </header>
        {children}
      </section>
    </div>
  </Page>
)
