import { describe, expect, test } from 'vitest'
import { nameFromEmail, proposalOf, withName } from './name-proposal'

describe('a name from an e-mail', () => {
  test('first and last name, with an initial, and with a number behind', () => {
    expect(nameFromEmail('zoe.lindqvist@mail.se')).toEqual({ firstName: 'Zoe', lastName: 'Lindqvist' })
    expect(nameFromEmail('K.Otieno@mail.co.ke')).toEqual({ firstName: 'K.', lastName: 'Otieno' })
    expect(nameFromEmail('mercy_chebet88@mail.co.ke')).toEqual({ firstName: 'Mercy', lastName: 'Chebet' })
    expect(nameFromEmail('anna-maria.de.vries+gym@mail.nl')).toEqual({ firstName: 'Anna', lastName: 'Maria De Vries' })
  })

  test('nothing is proposed for a place, a nickname or half a name', () => {
    for (const email of ['info@pilatesloft.co.ke', 'front.desk@boxroom.co.ke', 'zoe@mail.se', 'x9.y2@mail.se', 'ruth.w@mail.se', ''])
      expect(nameFromEmail(email)).toBeNull()
  })

  test('a row that has a name is left alone', () => {
    expect(proposalOf(['', 'zoe.lindqvist@mail.se'], ['lastName', 'email'])).toEqual({ firstName: 'Zoe', lastName: 'Lindqvist' })
    expect(proposalOf(['Z', 'zoe.lindqvist@mail.se'], ['lastName', 'email'])).toBeNull()
    expect(proposalOf([''], ['lastName'])).toBeNull()
  })

  test('it goes into the columns the file has', () => {
    const name = { firstName: 'Zoe', lastName: 'Lindqvist' }
    expect(withName(['7', '', '', 'z@x.se'], ['ignore', 'lastName', 'firstName', 'email'], name)).toEqual([
      '7',
      'Lindqvist',
      'Zoe',
      'z@x.se',
    ])
    expect(withName(['', 'z@x.se'], ['fullName', 'email'], name)).toEqual(['Zoe Lindqvist', 'z@x.se'])
    expect(withName(['', 'z@x.se'], ['firstName', 'email'], name)).toEqual(['Zoe Lindqvist', 'z@x.se'])
  })
})
