import { IconBarbell, IconSchool } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import './door-page.css'

interface DoorPageProps {
  title: string
  studioName: string | null
  isTraining: boolean
  children: ReactNode
}

/** The pages in front of the studio: sign-in and unlock. */
export const DoorPage = ({ title, studioName, isTraining, children }: DoorPageProps) => (
  <main className="door">
    {isTraining && <TrainingNote />}
    <div className="door-form">
      <header>
        <span className="brand" aria-hidden>
          <IconBarbell size={16} stroke={2} />
        </span>
        <p>{studioName ?? 'TrainerHub'}</p>
        <h1>{title}</h1>
      </header>
      {children}
    </div>
  </main>
)

const TrainingNote = () => (
  <p className="training-note">
    <IconSchool size={16} stroke={1.8} aria-hidden />
    Training studio: the people and bookings are invented, and nothing is sent.
  </p>
)
