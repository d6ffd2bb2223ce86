import { expect, test } from 'vitest'
import { openStudioOf } from '../support/massage-studio'
import { testApp, type ApiClient } from '../support/test-app'

type Typed = Parameters<ApiClient['clients']['duplicates']>[0]

const studioOfFour = async () => {
  const app = await testApp()
  const { owner } = app
  const people = {
    grace: await owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiku', phone: '0711 000 111', email: 'home@kamau.example' }),
    peter: await owner.clients.create({ firstName: 'Peter', lastName: 'Kamau', phone: '0722 333 444', email: 'home@kamau.example' }),
    lukasz: await owner.clients.create({ firstName: 'Łukasz', lastName: 'Żółć', phone: '+48 601 234 567' }),
    anne: await owner.clients.create({ firstName: 'Anne Marie' }),
  }
  const found = async (typed: Typed, client: ApiClient = owner) =>
    (await client.clients.duplicates(typed)).items.map(({ client: { firstName }, because }) => `${firstName}: ${because.join(' ')}`)
  return { app, owner, people, found }
}

test('a phone is known as soon as seven digits stand, however they are written', async () => {
  const { found } = await studioOfFour()
  for (const phone of [
    '0711 000',
    '0711000111',
    '0711 000 111',
    '+254 711 000',
    '00254 711 000 111',
    '711 000 111',
    '(0711) 000-111',
    '０７１１０００１１１',
  ])
    expect([phone, await found({ phone })]).toEqual([phone, ['Grace: phone']])
  expect(await found({ phone: '+48 601 23' })).toEqual(['Łukasz: phone'])
  for (const phone of ['0711 00', '0711 000 112', '0711 001', '', '+', 'call me', '601 234 567'])
    expect([phone, await found({ phone })]).toEqual([phone, []])
})

test('a shared mailbox is a hint at everybody who has it', async () => {
  const { owner, found, people } = await studioOfFour()
  expect(await found({ email: ' HOME@kamau.example ' })).toEqual(['Grace: email', 'Peter: email'])
  expect(await found({ email: 'home@kamau.example', exceptId: people.grace.id })).toEqual(['Peter: email'])
  expect(await found({ email: 'home@kamau' })).toEqual([])
  expect((await owner.clients.create({ firstName: 'Jane', email: 'home@kamau.example' })).email).toBe('home@kamau.example')
})

test('a name is found in either order, without accents, and with one letter wrong', async () => {
  const { found } = await studioOfFour()
  const names: [Typed, string[]][] = [
    [{ firstName: 'grace', lastName: 'Wanjikũ' }, ['Grace: name']],
    [{ firstName: 'Wanjiku', lastName: 'Grace' }, ['Grace: name']],
    [{ firstName: 'Lukasz', lastName: 'Zolc' }, ['Łukasz: name']],
    [{ firstName: 'Anne Marie' }, ['Anne: name']],
    [{ firstName: 'Anne', lastName: 'Marie' }, ['Anne: name']],
    [{ firstName: 'Grace', lastName: 'Wanjiko' }, ['Grace: similar_name']],
    [{ firstName: 'Grace', lastName: 'Vanjiku' }, ['Grace: similar_name']],
    [{ firstName: 'Grace', lastName: 'Wajiku' }, ['Grace: similar_name']],
    [{ firstName: 'Grase', lastName: 'Wanjiku' }, ['Grace: similar_name']],
    [{ firstName: 'Brace', lastName: 'Wanjiku' }, ['Grace: similar_name']],
    [{ firstName: 'Gracey', lastName: 'Wanjiku' }, ['Grace: similar_name']],
    [{ firstName: 'Grase', lastName: 'Wanjiko' }, []],
    [{ firstName: 'G', lastName: 'W' }, []],
    [{ firstName: '"', lastName: 'Wanjiko*' }, []],
    [{ firstName: 'Grace' }, []],
    [{ lastName: 'Wanjiku' }, []],
    [{}, []],
  ]
  for (const [typed, expected] of names)
    expect([typed, (await found(typed)).map((line) => line.replace('Anne Marie', 'Anne'))]).toEqual([typed, expected])
})

test('every name one letter away is found, whichever letter it is', async () => {
  const { owner, found } = await studioOfFour()
  await owner.clients.create({ firstName: 'Achieng', lastName: 'Odhiambo' })
  const wrong = (word: string): string[] =>
    [...word].flatMap((_, at) => [
      `${word.slice(0, at)}${word.slice(at + 1)}`,
      `${word.slice(0, at)}x${word.slice(at + 1)}`,
      `${word.slice(0, at)}x${word.slice(at)}`,
    ])
  const missed = []
  for (const lastName of wrong('Odhiambo'))
    if ((await found({ firstName: 'Achieng', lastName })).join() !== 'Achieng: similar_name') missed.push(lastName)
  for (const firstName of wrong('Achieng'))
    if ((await found({ firstName, lastName: 'Odhiambo' })).join() !== 'Achieng: similar_name') missed.push(firstName)
  expect(missed).toEqual([])
})

test('at most five are shown, the likeliest first, the archived after those who come', async () => {
  const { owner, found } = await studioOfFour()
  const away = await owner.clients.create({ firstName: 'Ann', email: 'club@home.example' })
  await owner.clients.remove({ id: away.id })
  for (const firstName of ['Ben', 'Cleo', 'Dan', 'Eve', 'Fay']) await owner.clients.create({ firstName, email: 'club@home.example' })
  expect(await found({ email: 'club@home.example' })).toEqual(['Ben', 'Cleo', 'Dan', 'Eve', 'Fay'].map((name) => `${name}: email`))
  expect((await found({ email: 'club@home.example', firstName: 'Ann' }))[0]).toBe('Ann: name email')
  expect((await found({ email: 'club@home.example', phone: '0711 000 111' })).slice(0, 2)).toEqual(['Grace: phone', 'Ben: email'])
})

test('a trainer is told of their own clients only', async () => {
  const { app, owner, found, people } = await studioOfFour()
  const amina = await app.signedIn('trainer')
  await owner.clients.update({ id: people.peter.id, primaryTrainerId: amina.trainerId })
  const typed = { firstName: 'Grace', lastName: 'Wanjiko', phone: '0711 000 111', email: 'home@kamau.example' }
  expect(await found(typed, amina.client)).toEqual(['Peter: email'])
  expect(await found({ firstName: 'Grace', lastName: 'Wanjiku' }, amina.client)).toEqual([])
})

test('each sign is looked up by its own index, never by reading the clients through', async () => {
  const { app, found, owner } = await studioOfFour()
  const amina = await app.signedIn('trainer')
  app.statements.length = 0
  for (const client of [owner, amina.client])
    await found({ firstName: 'Grace', lastName: 'Wanjiko', phone: '0711 000 111', email: 'home@kamau.example' }, client)
  const { db } = openStudioOf(app)
  const asked = [...new Set(app.statements)].filter((sql) => /FROM client/.test(sql))
  expect(asked).toHaveLength(10)
  const plans = await Promise.all(
    asked.map((sql) => db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, Array<null>(sql.split('?').length - 1).fill(null))),
  )
  const lookUps = plans.flat().filter(({ detail }) => / (c|m) /.test(detail))
  expect(lookUps.map(({ detail }) => detail).sort()).toEqual(
    [
      'SCAN m VIRTUAL TABLE INDEX 0:M1',
      'SEARCH c USING INDEX client_email_idx (email=?)',
      'SEARCH c USING INDEX client_phone_idx (phone>? AND phone<?)',
      'SEARCH c USING INDEX client_sortName_id_idx (sortName=?)',
      'SEARCH c USING INDEX client_sortName_id_idx (sortName>? AND sortName<?)',
      'SEARCH c USING INDEX sqlite_autoindex_client_1 (id=?)',
    ].flatMap((detail) => [detail, detail]),
  )
})
