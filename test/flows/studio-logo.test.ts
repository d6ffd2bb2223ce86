import { expect, test } from 'vitest'
import { jpegOf, pngOf, webpOf } from '../support/pictures'
import { testApp } from '../support/test-app'

test('a logo is kept, said to have changed, and taken away again', async () => {
  const { owner, clock } = await testApp()
  const picture = pngOf(400, 200)
  expect(await owner.studio.setLogo({ picture })).toMatchObject({ logoUpdatedAt: '2027-06-08T07:12:00.000Z' })
  expect(await owner.studio.logo()).toEqual({ ...picture, updatedAt: '2027-06-08T07:12:00.000Z' })
  clock.moveTo(clock.now() + 60_000)
  const smaller = webpOf(80, 80)
  expect(await owner.studio.setLogo({ picture: smaller })).toMatchObject({ logoUpdatedAt: '2027-06-08T07:13:00.000Z' })
  expect(await owner.studio.logo()).toMatchObject(smaller)
  expect(await owner.studio.removeLogo()).toMatchObject({ logoUpdatedAt: null })
  await expect(owner.studio.logo()).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('pictures of every kind are measured', async () => {
  const { owner } = await testApp()
  for (const picture of [pngOf(800, 400), jpegOf(800, 400), webpOf(800, 400)]) await owner.studio.setLogo({ picture })
  for (const picture of [pngOf(801, 400), jpegOf(800, 401), webpOf(801, 1)])
    await expect(owner.studio.setLogo({ picture })).rejects.toMatchObject({
      code: 'TOO_LARGE',
      data: { field: 'picture' },
      message: expect.stringContaining('A logo is at most 800 × 400 px; this one is'),
    })
})

test.each([
  ['text', { mediaType: 'image/png' as const, contentBase64: Buffer.from('<script>alert(1)</script>').toString('base64') }],
  ['a picture of another kind', { ...pngOf(10, 10), mediaType: 'image/jpeg' as const }],
  ['a picture cut short', { mediaType: 'image/png' as const, contentBase64: pngOf(10, 10).contentBase64.slice(0, 20) }],
  ['nothing by nothing', pngOf(0, 0)],
])('%s is not taken for a picture', async (_name, picture) => {
  const { owner } = await testApp()
  await expect(owner.studio.setLogo({ picture })).rejects.toMatchObject({ code: 'INVALID', data: { field: 'picture' } })
})

test('a logo of many bytes is refused with both sizes', async () => {
  const { owner } = await testApp()
  await expect(owner.studio.setLogo({ picture: pngOf(10, 10, 250_000) })).rejects.toMatchObject({
    code: 'TOO_LARGE',
    message: 'A logo has at most 200 kB; this one has 251 kB.',
  })
})
