import {
  IconAdjustments,
  IconCake,
  IconFirstAidKit,
  IconHeart,
  IconMail,
  IconMessage,
  IconNote,
  IconTarget,
  IconUser,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { phoneText } from '../../lib/phone-text'
import type { Client, Trainer } from '../../lib/records'
import { useStudioTime } from '../../lib/use-studio'
import { SectionTitle } from '../../ui/section-title'
import { TrainerMark } from '../../ui/trainer-mark'
import { birthdayText, dateText } from './client-page-dates'
import { levelText } from './level-text'

const Fact = ({ icon: Icon, label, children }: { icon: ComponentType<IconProps>; label: string; children: ReactNode }) => (
  <div>
    <dt>
      <Icon size={15} stroke={1.7} aria-hidden />
      {label}
    </dt>
    <dd>{children}</dd>
  </div>
)

interface ClientFactsProps {
  client: Client
  trainer: Trainer | undefined
}

/** What is known of a client beyond the head; the contact for an emergency first. Only what there is. */
export const ClientFacts = ({ client, trainer }: ClientFactsProps) => {
  const { today, dayOfIso } = useStudioTime()
  const { emergencyName, emergencyPhone, birthday, fitnessLevel, goals, notes, preferences } = client
  const said = (consent: Client['emailConsent'], at: string | null) => {
    const since = at === null ? '' : `, ${consent === 'granted' ? 'since ' : ''}${dateText(dayOfIso(at))}`
    return `${consent === 'granted' ? 'Yes' : 'Refused'}${since}`
  }
  return (
    <section className="client-facts" aria-labelledby="client-about">
      <SectionTitle id="client-about">About</SectionTitle>
      <dl>
        <Fact icon={IconFirstAidKit} label="Emergency">
          {emergencyName === null && emergencyPhone === null ? (
            <span className="muted">Nobody named</span>
          ) : (
            <>
              {emergencyName} <span className="tnum nowrap">{emergencyPhone !== null && phoneText(emergencyPhone)}</span>
            </>
          )}
        </Fact>
        {notes !== '' && (
          <Fact icon={IconNote} label="Notes">
            {notes}
          </Fact>
        )}
        {goals.length > 0 && (
          <Fact icon={IconTarget} label="Goals">
            {goals.join(', ')}
          </Fact>
        )}
        {fitnessLevel !== null && (
          <Fact icon={IconHeart} label="Level">
            {levelText(fitnessLevel)}
          </Fact>
        )}
        {trainer && (
          <Fact icon={IconUser} label="Trainer">
            <span className="trainer-name">
              <TrainerMark initials={trainer.initials} hue={trainer.hue} size={20} /> {trainer.name}
            </span>
          </Fact>
        )}
        {birthday !== null && (
          <Fact icon={IconCake} label="Birthday">
            {birthdayText(birthday, today)}
          </Fact>
        )}
        {client.smsConsent !== 'unknown' && (
          <Fact icon={IconMessage} label="Texts">
            {said(client.smsConsent, client.smsConsentAt)}
          </Fact>
        )}
        {client.emailConsent !== 'unknown' && (
          <Fact icon={IconMail} label="E-mails">
            {said(client.emailConsent, client.emailConsentAt)}
          </Fact>
        )}
        {Object.entries(preferences).map(([name, text]) => (
          <Fact key={name} icon={IconAdjustments} label={name}>
            {text}
          </Fact>
        ))}
      </dl>
    </section>
  )
}
