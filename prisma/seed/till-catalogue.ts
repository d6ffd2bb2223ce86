import type { TypeKey } from './kilele'

/** What the studio sells besides single sessions. The first package is the one most often bought. */
export type PackKey = 'five' | 'ten' | 'twenty' | 'pilatesTen' | 'rehabSix'
export type PlanKey = 'month' | 'eight'

export const vat = { name: 'VAT', rateBasisPoints: 1600 }

export const tillRules = {
  pricesIncludeTax: true,
  frontDeskRefundLimitMinor: 500_000,
  paymentInstructions: 'M-Pesa Paybill 400200, account: your client number.\nBank: Kilele Fitness, 01 2345 6789.',
  documentFooter: 'Sessions can be moved free of charge up to 12 hours before.',
}

interface Pack {
  name: string
  description: string
  sessionsCount: number
  priceMinor: number
  validDays: number
  types: readonly TypeKey[]
}

export const packs: Record<PackKey, Pack> = {
  five: { name: '5-pack', description: '', sessionsCount: 5, priceMinor: 1_000_000, validDays: 90, types: ['personal', 'boxing'] },
  ten: { name: '10-pack', description: '', sessionsCount: 10, priceMinor: 1_850_000, validDays: 150, types: ['personal', 'boxing'] },
  twenty: { name: '20-pack', description: '', sessionsCount: 20, priceMinor: 3_400_000, validDays: 180, types: ['personal', 'boxing'] },
  pilatesTen: { name: 'Pilates 10-pack', description: '', sessionsCount: 10, priceMinor: 1_900_000, validDays: 120, types: ['pilates'] },
  rehabSix: { name: 'Rehab 6-pack', description: '', sessionsCount: 6, priceMinor: 1_620_000, validDays: 90, types: ['rehab'] },
}

interface Plan {
  name: string
  description: string
  priceMinor: number
  sessionsIncluded: number | null
}

export const plans: Record<PlanKey, Plan> = {
  month: {
    name: 'Month pass',
    description: 'Every session type, as often as there is time.',
    priceMinor: 2_200_000,
    sessionsIncluded: null,
  },
  eight: { name: '8 a month', description: 'Eight sessions of any type.', priceMinor: 1_500_000, sessionsIncluded: 8 },
}
