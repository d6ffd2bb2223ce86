import { desktopBridge } from '../../lib/desktop-bridge'
import { useStudio, useSystemState } from '../../lib/use-studio'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'

export const AboutPage = ({ nav }: SettingsFrame) => {
  const studio = useStudio()
  const system = useSystemState().data
  const facts: [string, string][] = [
    ['Version', system?.version ?? '–'],
    ['Shell', desktopBridge ? 'Desktop window' : `Station, in this browser at ${location.host}`],
    [
      'Data',
      desktopBridge
        ? 'On this computer, encrypted. Nothing is kept anywhere else.'
        : 'On the computer that runs the station, encrypted. Nothing is kept anywhere else.',
    ],
    ['Studio', `${studio.name}, ${studio.timeZone}, ${studio.currency}`],
    ['Licence', 'MIT'],
  ]
  return (
    <SettingsPage nav={nav} title="About">
      <div className="settings-body">
        <section aria-label="About TrainerHub">
          <dl className="settings-facts">
            {facts.map(([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </SettingsPage>
  )
}
