import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { countryHere, currencyOf, zonesOf } from '../../lib/countries'
import { weekTextOf, type WeekText } from '../../lib/week-text'

export interface StudioDraft {
  name: string
  countryCode: string
  currency: string
  timeZone: string
  phone: string
  address: string
  taxNumber: string
}

export interface OwnerDraft {
  firstName: string
  lastName: string
  email: string
  asTrainer: boolean
}

export const setupSteps = ['studio', 'hours', 'owner', 'safety'] as const
export type SetupStep = (typeof setupSteps)[number]

interface SetupDraft {
  step: SetupStep
  studio: StudioDraft
  week: WeekText
  owner: OwnerDraft
}

const firstStudio = (): StudioDraft => {
  const countryCode = countryHere() ?? 'KE'
  const timeZone = zonesOf(countryCode)[0] ?? 'Africa/Nairobi'
  return { name: '', countryCode, currency: currencyOf(countryCode) ?? 'KES', timeZone, phone: '', address: '', taxNumber: '' }
}

const weekdayHours = [0, 1, 2, 3, 4].map((dayOfWeek) => ({ dayOfWeek, start: '06:00', end: '21:00' }))

const firstDraft = (): SetupDraft => ({
  step: 'studio',
  studio: firstStudio(),
  week: weekTextOf([...weekdayHours, { dayOfWeek: 5, start: '08:00', end: '14:00' }]),
  owner: { firstName: '', lastName: '', email: '', asTrainer: true },
})

/** What was typed so far; survives a reload. Passwords are never part of it. */
export const useSetupDraft = create<SetupDraft>()(
  persist(firstDraft, {
    name: 'trainerhub-setup',
    storage: createJSONStorage(() => sessionStorage),
    // The recovery code is shown once; after a reload there is nothing to show on that step.
    partialize: (draft) => ({ ...draft, step: draft.step === 'safety' ? 'owner' : draft.step }),
  }),
)

export const goToStep = (step: SetupStep): void => {
  useSetupDraft.setState({ step })
}

export const clearSetupDraft = (): void => {
  void useSetupDraft.persist.clearStorage()
}
