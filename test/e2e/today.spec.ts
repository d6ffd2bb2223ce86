import { toast } from './support/diary.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test('a digit confirms the request it stands beside, and Enter opens the session the list is at', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  const first = page.getByRole('region', { name: 'Needs you' }).getByRole('listitem').first()
  await expect(first).toContainText('waits for a yes')
  const [client = ''] = (await first.innerText()).split(' waits for a yes')
  await keys.press('1')
  await expect(toast(page)).toContainText(`Confirmed ${client}`)
  await expect(first).not.toContainText(client)

  const current = page.locator('tr[data-current]').getByRole('button').first()
  await expect(current).toBeFocused()
  await keys.press('ArrowDown')
  const name = await current.innerText()
  await keys.press('Enter')
  const session = page.getByRole('complementary', { name: 'Session' })
  await expect(session.getByRole('heading', { name })).toBeVisible()
  await keys.press('Escape')
  await expect(session).toBeHidden()
  await expect(current).toBeFocused()
})
