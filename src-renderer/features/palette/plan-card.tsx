import { IconAlertTriangle, IconCash, IconCircleCheck, IconMessage } from '@tabler/icons-react'
import { clientName } from '../../lib/client-name'
import { Key } from '../../ui/key'
import { TrainerMark } from '../../ui/trainer-mark'
import type { BookingPlan } from './booking-plan'
import { planSentence, planWhen, typeText, type StudioTime } from './plan-text'
import type { PlanCheck } from './use-plan-check'

const icons = { success: IconCircleCheck, warning: IconAlertTriangle, muted: IconMessage, money: IconCash }

/** The booking Enter makes: its sentence, then what is known before it is made. */
export const PlanCard = ({ plan, check, time }: { plan: BookingPlan; check: PlanCheck | null; time: StudioTime }) => (
  <span className="plan">
    <span className="sr-only">{planSentence(plan, time)}</span>
    <span className="plan-line" aria-hidden>
      <TrainerMark initials={plan.trainer.initials} hue={plan.trainer.hue} size={34} />
      <span className="plan-words">
        <b>
          Book {clientName(plan.client)} with {plan.trainer.name}
        </b>
        <span>
          {typeText(plan)}, {planWhen(plan, time)}
        </span>
      </span>
      <span className="plan-act" data-taken={check?.isFree === false || undefined}>
        Book
        <Key keys="Enter" onSolid={check?.isFree !== false} />
      </span>
    </span>
    <span className="plan-checks">
      {(check?.lines ?? []).map(({ tone, text }) => {
        const Icon = icons[tone]
        return (
          <span key={text} data-tone={tone}>
            <Icon size={15} stroke={1.9} aria-hidden />
            {text}
          </span>
        )
      })}
    </span>
  </span>
)
