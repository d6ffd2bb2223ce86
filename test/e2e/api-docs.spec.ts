import { expect, test } from './support/studio.fixture.ts'

test('the API is described on a page of its own, with the network unplugged', async ({ studio }) => {
  const { page } = studio
  await page.goto(new URL('/api/docs', page.url()).href)
  await expect(page.getByRole('heading', { name: /TrainerHub/ })).toBeVisible()
  await page.getByRole('button', { name: 'Expand operation' }).and(page.locator('#operations-tag-bookings button')).press('Enter')
  await expect(page.getByText('/bookings/{id}/confirm', { exact: true })).toBeVisible()
  expect(studio.outsideCalls).toEqual([])
})
