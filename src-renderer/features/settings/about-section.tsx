import { desktopBridge } from '../../lib/desktop-bridge'
import { useSystemState } from '../../lib/use-studio'
import { SectionHead } from './section-head'

export const AboutSection = () => {
  const system = useSystemState().data
  return (
    <section className="settings-block">
      <SectionHead title="About">Front-desk software for fitness studios. It works with the network unplugged.</SectionHead>
      <dl className="settings-facts">
        <div>
          <dt>Version</dt>
          <dd>TrainerHub {system?.version}</dd>
        </div>
        <div>
          <dt>Shown in</dt>
          <dd>{desktopBridge ? 'The desktop window' : `A browser, from the station at ${location.host}`}</dd>
        </div>
        <div>
          <dt>Data</dt>
          <dd>
            Stays on this computer, encrypted. No account, no cloud.
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
                The REST API, described
              </a>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
