import type { Inputs, Outputs } from './api'

export type PayOptions = Outputs['clientPackages']['payOptions']
export type PayOption = PayOptions['items'][number]
export type PayWith = NonNullable<Inputs['bookings']['create']['payWith']>

/** Nothing of the client’s pays: money is taken at the visit. */
export const payLater = 'later'

/** A choice as fields keep it: the lot’s or the membership’s id. */
export const keyOf = ({ clientPackageId, membershipId }: Pick<PayOption, 'clientPackageId' | 'membershipId'>): string =>
  clientPackageId ?? membershipId ?? payLater

/** What is chosen of what can pay: the wish while that can, else the best, else nothing. An empty wish is nobody’s choice yet. */
export const chosenOption = (options: readonly PayOption[], wish: string): PayOption | null => {
  if (wish === payLater) return null
  const able = options.filter(({ problem }) => problem === null)
  return able.find((option) => keyOf(option) === wish) ?? able[0] ?? null
}

export const payWithOf = ({ clientPackageId, membershipId }: PayOption): PayWith | null => {
  if (clientPackageId !== null) return { clientPackageId }
  return membershipId === null ? null : { membershipId }
}
