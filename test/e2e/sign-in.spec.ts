import { expect, test } from './support/studio.fixture.ts'

test('a wrong password is refused in one sentence and the typed e-mail stays', async ({ studio: { page }, keys }) => {
  await keys.fill(page.getByLabel('E-mail'), 'omar@kilele.example')
  await keys.fill(page.getByLabel('Password', { exact: true }), 'kilele-wrong')
  await keys.press('Enter')
  await expect(page.getByText('E-mail and password do not match')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue('omar@kilele.example')
})
