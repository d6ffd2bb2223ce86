import { expect, test } from 'vitest'
import { toIso } from '@shared/domain/time/instant'
import { answerOf, codeOf } from '../support/sign-in-steps'
import { testApp } from '../support/test-app'

/** A PNG’s first bytes, which say its size; nothing behind them is looked at. */
const png = (width: number, height: number, length = 100): Buffer => {
  const bytes = Buffer.alloc(length)
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1')
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

const pictureOf = (bytes: Buffer, mediaType: 'image/png' | 'image/jpeg' | 'image/webp' = 'image/png') => ({
  mediaType,
  contentBase64: bytes.toString('base64'),
})

test('a photo is kept as it came, changes its mark, and is taken away', async () => {
  const { owner, clock } = await testApp()
  const { id } = await owner.trainers.create({ name: 'Amina Wafula' })
  expect(await codeOf(owner.trainers.photo({ id }))).toBe('NOT_FOUND')
  const picture = pictureOf(png(512, 512))
  const updatedAt = toIso(clock.now())
  expect(await owner.trainers.setPhoto({ id, picture })).toMatchObject({ id, photoUpdatedAt: updatedAt })
  expect(await owner.trainers.photo({ id })).toEqual({ ...picture, updatedAt })
  clock.moveTo(clock.now() + 60_000)
  const second = pictureOf(png(64, 64))
  expect((await owner.trainers.setPhoto({ id, picture: second })).photoUpdatedAt).toBe(toIso(clock.now()))
  expect((await owner.trainers.photo({ id })).contentBase64).toBe(second.contentBase64)
  expect((await owner.trainers.removePhoto({ id })).photoUpdatedAt).toBeNull()
  expect([await codeOf(owner.trainers.photo({ id })), await codeOf(owner.trainers.removePhoto({ id }))]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
})

test('a picture too wide, too high or too heavy is refused with its numbers, one that is no such picture with what to do', async () => {
  const { owner } = await testApp()
  const { id } = await owner.trainers.create({ name: 'Amina Wafula' })
  const refusalOf = async (picture: ReturnType<typeof pictureOf>) => {
    const { code, message, data } = (await answerOf(owner.trainers.setPhoto({ id, picture }))) as Record<string, unknown>
    return [code, message, data]
  }
  const field = { field: 'picture' }
  expect([
    await refusalOf(pictureOf(png(513, 100))),
    await refusalOf(pictureOf(png(100, 4000))),
    await refusalOf(pictureOf(png(100, 100, 200_001))),
    await refusalOf(pictureOf(png(100, 100), 'image/jpeg')),
    await refusalOf(pictureOf(Buffer.from('<svg onload="alert(1)"/>'))),
    await refusalOf(pictureOf(png(0, 100))),
  ]).toEqual([
    ['TOO_LARGE', 'A photo is at most 512 × 512 px; this one is 513 × 100.', field],
    ['TOO_LARGE', 'A photo is at most 512 × 512 px; this one is 100 × 4000.', field],
    ['TOO_LARGE', 'A photo has at most 200 kB; this one has 201 kB.', field],
    ['INVALID', 'This is not a whole JPEG picture; choose another file.', field],
    ['INVALID', 'This is not a whole PNG picture; choose another file.', field],
    ['INVALID', 'This is not a whole PNG picture; choose another file.', field],
  ])
  expect((await owner.trainers.get({ id })).photoUpdatedAt).toBeNull()
})

test('a trainer sets their own photo and nobody else’s; the front desk sets none', async () => {
  const app = await testApp()
  const tina = await app.signedIn('trainer')
  const desk = await app.signedIn('front_desk')
  const manager = await app.signedIn('manager')
  const picture = pictureOf(png(64, 64))
  const own = { id: tina.trainerId ?? '', picture }
  const other = { id: (await app.owner.trainers.create({ name: 'Amina Wafula' })).id, picture }
  expect([
    await codeOf(tina.client.trainers.setPhoto(own)),
    await codeOf(tina.client.trainers.setPhoto(other)),
    await codeOf(desk.client.trainers.setPhoto(own)),
    await codeOf(desk.client.trainers.removePhoto({ id: own.id })),
    await codeOf(manager.client.trainers.setPhoto(other)),
    await codeOf(tina.client.trainers.removePhoto({ id: other.id })),
    await codeOf(desk.client.trainers.photo({ id: own.id })),
  ]).toEqual(['let in', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'let in', 'FORBIDDEN', 'let in'])
})

test('the audit knows of a photo and holds none of it', async () => {
  const { owner, studio } = await testApp()
  const { id } = await owner.trainers.create({ name: 'Amina Wafula' })
  const picture = pictureOf(png(64, 64))
  await owner.trainers.setPhoto({ id, picture })
  const rows = await studio
    .opened()
    ?.db.all<{ change: string; after: string }>('SELECT change, after FROM audit_entry WHERE entityId = ?', [id])
  expect(rows?.find(({ change }) => change === 'photo_set')?.after).toBe('{"mediaType":"image/png","sizeBytes":100}')
  expect(JSON.stringify(rows)).not.toContain(picture.contentBase64.slice(0, 20))
})
