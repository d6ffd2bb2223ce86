import { desktopBridge } from '../../lib/desktop-bridge'
import { useSystemState } from '../../lib/use-studio'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'

export const AboutPage = ({ nav }: SettingsFrame) => {
  const system = useSystemState().data
  return (
    <SettingsPage nav={nav} title="About" lead="Front-desk software for fitness studios. It works with the network unplugged.">
      <div className="settings-body">
        <section aria-label="About TrainerHub">
          <dl className="settings-facts">
            <div>
              <dt>Version</dt>
              <dd>TrainerHub {system?.version}</dd>
            </div>
            <div>
              <dt>Shown in</dt>
              <dd>{desktopBridge ? 'The desktop window' : `A browser, by the station at ${location.host}`}</dd>
            </div>
            <div>
              <dt>Data</dt>
              <dd>
                {desktopBridge ? 'Stays on this computer, encrypted.' : 'Stays on the computer that runs the station, encrypted.'} No
                account, no cloud.
                {system?.isTraining && ' This is a training studio: its people and bookings are invented, and nothing is sent.'}
              </dd>
            </div>
            <div>
              <dt>Updates</dt>
              <dd>Off. A new version is installed by hand.</dd>
            </div>
            <div>
              <dt>Licence</dt>
              <dd>MIT</dd>
            </div>
            {!desktopBridge && (
              <div>
                <dt>For programs</dt>
                <dd>
                  <a className="link" href="/api/docs" target="_blank" rel="noreferrer">
                    The REST API
                  </a>
                  , with every call described and ready to try.
                </dd>
              </div>
            )}
          </dl>
        </section>
      </div>
    </SettingsPage>
  )
}
