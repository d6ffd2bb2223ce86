/** The studio as its owner would describe it; everything else is generated from this. Days are relative to today. */

export const studio = {
  name: 'Kilele Fitness',
  countryCode: 'KE',
  timeZone: 'Africa/Nairobi',
  currency: 'KES',
  phone: '+254709000000',
  address: 'Ngong Road 12, Nairobi',
  taxNumber: null,
}

/** 0 = Monday. */
const weekdays = [0, 1, 2, 3, 4]
const saturday = 5
const sunday = 6
const at = (hour: number, minute = 0): number => hour * 60 + minute

interface Hours {
  days: readonly number[]
  startMinute: number
  endMinute: number
}
const hours = (days: readonly number[], startMinute: number, endMinute: number): Hours => ({ days, startMinute, endMinute })

export const openingHours: readonly Hours[] = [
  hours(weekdays, at(6), at(21)),
  hours([saturday], at(7), at(18)),
  hours([sunday], at(8), at(14)),
]

/** Days the studio is closed, in days from today. */
export const closedDays = [
  { from: -17, to: -17, reason: 'Public holiday' },
  { from: 38, to: 39, reason: 'New floor in the gym' },
] as const

export type TypeKey = 'personal' | 'boxing' | 'pilates' | 'rehab' | 'assessment'

const type = (fields: {
  name: string
  category: string
  description: string
  durationMinutes: number
  stepMinutes: number
  priceMinor: number
  colour: number
}) => ({
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  leadTimeMinutes: 0,
  horizonDays: 90,
  holdHours: 24,
  startsAs: 'confirmed' as 'pending' | 'confirmed',
  ...fields,
})

/** The first is what is booked when nobody says what. */
export const sessionTypes: Record<TypeKey, ReturnType<typeof type>> = {
  personal: type({
    name: 'Personal training',
    category: 'Personal training',
    description: 'One trainer, one client, a plan for the week.',
    durationMinutes: 60,
    stepMinutes: 30,
    priceMinor: 350_000,
    colour: 1,
  }),
  boxing: type({
    name: 'Boxing',
    category: 'Boxing',
    description: 'Pads, footwork and conditioning. Gloves are at the desk.',
    durationMinutes: 45,
    stepMinutes: 15,
    priceMinor: 280_000,
    colour: 2,
  }),
  pilates: type({
    name: 'Pilates',
    category: 'Pilates',
    description: 'Reformer, one to one.',
    durationMinutes: 60,
    stepMinutes: 30,
    priceMinor: 320_000,
    colour: 5,
  }),
  rehab: {
    ...type({
      name: 'Rehabilitation',
      category: 'Rehabilitation',
      description: 'After an injury, with notes for the doctor. The room is prepared afterwards.',
      durationMinutes: 45,
      stepMinutes: 15,
      priceMinor: 400_000,
      colour: 6,
    }),
    bufferAfterMinutes: 15,
  },
  assessment: {
    ...type({
      name: 'Assessment',
      category: 'Assessment',
      description: 'Measurements, goals and a first plan.',
      durationMinutes: 30,
      stepMinutes: 30,
      priceMinor: 150_000,
      colour: 4,
    }),
    leadTimeMinutes: 120,
    startsAs: 'pending',
  },
}

interface TrainerPlan {
  name: string
  hue: number
  bio: string
  expertise: readonly string[]
  week: readonly Hours[]
  /** Hours of single dates, in days from today. */
  dates: readonly { inDays: number; startMinute: number; endMinute: number }[]
  /** Both ends included, in days from today. */
  breaks: readonly { from: number; to: number; reason: string }[]
  /** How often each type is booked with this trainer. */
  types: Partial<Record<TypeKey, number>>
  /** What this trainer takes for a type, where it is not the type's price. */
  prices?: Partial<Record<TypeKey, number>>
}

export const trainers: readonly TrainerPlan[] = [
  {
    name: 'Amina Odhiambo',
    hue: 1,
    bio: 'Strength and endurance; fifteen years on the track.',
    expertise: ['Strength', 'Running'],
    week: [hours(weekdays, at(6), at(13)), hours(weekdays, at(14), at(20)), hours([saturday], at(7), at(12))],
    dates: [{ inDays: 5, startMinute: at(10), endMinute: at(16) }],
    breaks: [{ from: -24, to: -22, reason: 'Family' }],
    types: { personal: 9, assessment: 1 },
  },
  {
    name: 'Brian Mutua',
    hue: 2,
    bio: 'Boxing coach; patient with beginners.',
    expertise: ['Boxing', 'Conditioning'],
    week: [hours(weekdays, at(6), at(15)), hours([saturday], at(8), at(13))],
    dates: [{ inDays: 12, startMinute: at(6), endMinute: at(11) }],
    breaks: [{ from: 30, to: 33, reason: 'Coaching course' }],
    types: { personal: 5, boxing: 5, assessment: 1 },
  },
  {
    name: 'Chen Wei',
    hue: 3,
    bio: 'Mobility, technique and coming back after a long break.',
    expertise: ['Mobility', 'Rehabilitation'],
    week: [hours(weekdays, at(7), at(13)), hours([0, 1, 2, 3], at(15), at(20)), hours([sunday], at(8), at(14))],
    dates: [{ inDays: -9, startMinute: at(9), endMinute: at(12) }],
    breaks: [{ from: 9, to: 13, reason: 'Annual leave' }],
    types: { personal: 7, rehab: 2, boxing: 1 },
  },
  {
    name: 'Daudi Kiprop',
    hue: 4,
    bio: 'Evenings and weekends: strength for people who sit all day.',
    expertise: ['Strength', 'Posture'],
    week: [hours([0, 1, 2, 3, 4], at(12), at(16)), hours([0, 1, 2, 3, 4], at(16, 30), at(21)), hours([saturday], at(9), at(18))],
    dates: [],
    breaks: [{ from: -13, to: -11, reason: 'Marathon' }],
    types: { personal: 9, assessment: 1 },
  },
  {
    name: 'Esther Njeri',
    hue: 5,
    bio: 'Reformer Pilates, before and after birth too.',
    expertise: ['Pilates', 'Pre- and postnatal'],
    week: [
      hours([0, 1, 2, 3], at(6), at(12)),
      hours([0, 1, 2, 3], at(14), at(19)),
      hours([saturday], at(8), at(14)),
      hours([sunday], at(8), at(12)),
    ],
    dates: [{ inDays: 19, startMinute: at(8), endMinute: at(15) }],
    breaks: [{ from: -38, to: -34, reason: 'Annual leave' }],
    types: { pilates: 9, assessment: 1 },
  },
  {
    name: 'Farah Hassan',
    hue: 6,
    bio: 'Physiotherapist; works with doctors and insurers.',
    expertise: ['Rehabilitation', 'Pain'],
    week: [hours([0, 1, 3, 4], at(8), at(13)), hours([0, 1, 3, 4], at(14), at(18)), hours([2], at(12), at(20))],
    dates: [],
    breaks: [{ from: 24, to: 24, reason: 'Conference' }],
    types: { rehab: 9, assessment: 1 },
    prices: { rehab: 450_000 },
  },
]

export interface StaffPlan {
  role: 'owner' | 'manager' | 'trainer' | 'front_desk'
  firstName: string
  lastName: string
  email: string
  /** No secret: it opens throw-away data and is printed at every start. */
  password: string
  /** For taking over the desk; as little of a secret. */
  pin: string
}

export const staff: readonly StaffPlan[] = [
  { role: 'owner', firstName: 'Omar', lastName: 'Said', email: 'omar@kilele.example', password: 'kilele-owner', pin: '4711' },
  { role: 'manager', firstName: 'Lydia', lastName: 'Chebet', email: 'lydia@kilele.example', password: 'kilele-manager', pin: '5812' },
  { role: 'trainer', firstName: 'Amina', lastName: 'Odhiambo', email: 'amina@kilele.example', password: 'kilele-trainer', pin: '6913' },
  { role: 'front_desk', firstName: 'Dora', lastName: 'Achieng', email: 'dora@kilele.example', password: 'kilele-desk', pin: '7024' },
]
