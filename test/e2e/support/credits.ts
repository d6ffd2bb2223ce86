import type { Page } from '@playwright/test'
import { callApi } from './api.ts'

interface Made {
  id: string
}

export interface Lot {
  id: string
  name: string
  bought: number
  used: number
  reserved: number
  sessionsAvailable: number
}

interface Sale {
  clientId: string
  name?: string
  sessionsCount?: number
  priceMinor?: number
  validDays?: number
  /** Less than the price: the rest is owed. */
  paidMinor?: number
}

/** A package made for a spec and sold to a client for cash; only as the owner or a manager. */
export const sellPack = async (page: Page, sale: Sale): Promise<Lot> => {
  const { clientId, name = 'Spring five', sessionsCount = 5, priceMinor = 1_000_000, validDays = 83, paidMinor = priceMinor } = sale
  const pack = await callApi<Made>(page, 'packages/create', { name, sessionsCount, priceMinor, validDays })
  const tenders = paidMinor === 0 ? [] : [{ method: 'cash', amountMinor: paidMinor, tenderedMinor: paidMinor }]
  const items = [{ kind: 'package', packageId: pack.id }]
  const { clientPackages } = await callApi<{ clientPackages: Lot[] }>(page, 'payments/process', { clientId, items, tenders })
  const [lot] = clientPackages
  if (!lot) throw new Error('The sale gave no package.')
  return lot
}

/** How a lot stands, as the server counts it. */
export const lotOf = async (page: Page, id: string): Promise<Pick<Lot, 'bought' | 'used' | 'reserved' | 'sessionsAvailable'>> => {
  const { bought, used, reserved, sessionsAvailable } = await callApi<Lot>(page, 'clientPackages/get', { id })
  return { bought, used, reserved, sessionsAvailable }
}
