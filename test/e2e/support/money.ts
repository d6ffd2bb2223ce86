import { expect, type Locator, type Page } from '@playwright/test'
import { callApi } from './api.ts'
import { settled } from './routes.ts'
import type { Keys } from './keys.ts'

interface Made {
  id: string
}

interface Sale {
  invoice: { id: string; number: string; owedMinor: number }
  receipt: { id: string; number: string } | null
  payments: { id: string; transactionId: string }[]
  clientPackages: Made[]
}

/** Five sessions for 10,000; only as the owner or a manager. */
export const makePack = (page: Page): Promise<Made> =>
  callApi(page, 'packages/create', { name: 'Five of this spec', sessionsCount: 5, priceMinor: 1_000_000, validDays: 90 })

export const makeClient = (page: Page, firstName: string, lastName: string): Promise<Made> =>
  callApi(page, 'clients/create', { firstName, lastName })

interface PackSale {
  clientId: string
  packageId: string
  paidMinor?: number
  method?: 'cash' | 'mpesa'
  tenderedMinor?: number
  dueOn?: string
}

/** Sells a pack; without a sum all of it is paid. */
export const sellPack = (page: Page, { clientId, packageId, paidMinor = 1_000_000, method = 'cash', tenderedMinor, dueOn }: PackSale) =>
  callApi<Sale>(page, 'payments/process', {
    clientId,
    items: [{ kind: 'package', packageId }],
    tenders:
      paidMinor === 0
        ? []
        : [
            {
              method,
              amountMinor: paidMinor,
              ...(method === 'cash' ? {} : { referenceNumber: 'QK7X1Z' }),
              ...(tenderedMinor === undefined ? {} : { tenderedMinor }),
            },
          ],
    ...(dueOn === undefined ? {} : { dueOn }),
  })

/** What should be in the drawer of this desk, in minor units. */
export const drawerExpected = async (page: Page): Promise<number> => {
  const { drawer } = await callApi<{ drawer: { expectedMinor: number } | null }>(page, 'drawers/current', {})
  return drawer?.expectedMinor ?? 0
}

/** Goes to a place of Payments by its keys: G P, then its digit. */
export const goToMoney = async (
  page: Page,
  keys: Keys,
  tab: 'Payments' | 'Due' | 'Unpaid visits' | 'Documents' | 'Drawer' | 'Memberships',
): Promise<void> => {
  await keys.press('g', 'p')
  const link = page.getByRole('navigation', { name: 'Places of payments' }).getByRole('link', { name: tab, exact: true })
  await expect(link).toBeVisible()
  const digit = (await link.getAttribute('aria-keyshortcuts')) ?? ''
  if (digit !== '1') await keys.press(digit)
  await expect(link).toHaveAttribute('aria-current', 'page')
  await settled(page)
}

export const panelOf = (page: Page, name: string): Locator => page.getByRole('complementary', { name })
