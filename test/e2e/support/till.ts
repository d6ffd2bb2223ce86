import { expect, type Page } from '@playwright/test'
import { callApi } from './api.ts'
import { Keys } from './keys.ts'
import { signInAs } from './sign-in.ts'
import type { Studio } from './studio.fixture.ts'

interface Named {
  id: string
  name: string
}

/** Package A of the days at the desk: five sessions for 10,000, to be used within 90 days. */
const fivePack = { name: '5-pack', sessionsCount: 5, priceMinor: 1_000_000, validDays: 90 }

/** On offer under its name; made by an owner where the training studio has none of it. */
const offerPackage = async (owner: Page, wanted: typeof fivePack): Promise<Named> => {
  const { items } = await callApi<{ items: Named[] }>(owner, 'packages/list', { isActive: true, limit: 100 })
  const there = items.find(({ name }) => name === wanted.name)
  return there
    ? callApi<Named>(owner, 'packages/update', { id: there.id, priceMinor: wanted.priceMinor })
    : callApi<Named>(owner, 'packages/create', wanted)
}

/** The 5-pack on offer and a client to sell to; at the desk Dora. */
export const openTill = async (studio: Studio, keys: Keys, client = { firstName: 'Zawadi', lastName: 'Okello' }) => {
  const owner = await studio.anotherDesk()
  await signInAs(owner, new Keys(() => owner), 'owner')
  const pack = await offerPackage(owner, fivePack)
  const { id: clientId } = await callApi<{ id: string }>(owner, 'clients/create', client)
  await signInAs(studio.page, keys, 'frontDesk')
  return { owner, clientId, pack }
}

export const till = (page: Page) => {
  const payment = page.getByRole('form', { name: 'Payment' })
  return {
    item: page.getByRole('textbox', { name: 'Item', exact: true }),
    client: page.getByRole('combobox', { name: 'Client' }),
    chosenClient: page.getByRole('button', { name: /choose another$/ }),
    basket: page.getByRole('region', { name: 'Basket' }),
    lines: page.getByRole('region', { name: 'Basket' }).locator('tbody tr'),
    discount: page.getByLabel('Discount', { exact: true }),
    given: payment.getByLabel('Cash given'),
    reference: payment.getByLabel(/(code|number|reference)$/),
    change: payment.locator('output'),
    take: payment.locator('[type="submit"]'),
    due: payment.getByLabel('The rest is due'),
    parts: payment.getByRole('list', { name: 'Paid in parts' }).getByRole('listitem'),
    outcome: page.getByRole('status', { name: 'Outcome' }),
    next: page.getByRole('button', { name: 'Next sale' }),
  }
}

/** Sell, with that client, from wherever the focus is in no field. */
export const sellTo = async (page: Page, keys: Keys, client: string): Promise<void> => {
  await keys.press('s')
  await expect(page.getByRole('heading', { level: 1, name: 'Sell' })).toBeVisible()
  await keys.press('F2')
  await expect(till(page).client).toBeFocused()
  await keys.type(client)
  await expect(page.getByRole('option', { name: new RegExp(client, 'i') }).first()).toBeVisible()
  await keys.press('Enter')
  await expect(till(page).chosenClient).toContainText(client)
}

/** Into the basket by the item field; ends on the money. */
export const putIn = async (page: Page, keys: Keys, ...phrases: string[]): Promise<void> => {
  await keys.press('F3')
  await expect(till(page).item).toBeFocused()
  for (const phrase of phrases) {
    await keys.type(phrase)
    await keys.press('Enter')
    await expect(till(page).item).toHaveValue('')
  }
}

interface Sold {
  total: number
  totals: { paidMinor: number; count: number }
}

export const paymentsOf = (page: Page, clientId: string): Promise<Sold> => callApi<Sold>(page, 'payments/list', { clientId })
