import { at } from './guarded-schema'
import { creditKeepers } from './guarded-credits'
import { saleKeepers } from './guarded-sums'
import { leaves, secondSeat, type Guard } from './guard'

const found = (index: 'client_trigram' | 'client_prefix', word: string) =>
  `SELECT rowid FROM ${index} WHERE ${index} MATCH '${word}' ORDER BY 1`
const figuresOf = (trainerId: string) =>
  `SELECT completed || ' ' || rated || ' ' || stars FROM trainer_figures WHERE trainerId = '${trainerId}'`
const seenBy = (trainerId: string) => `SELECT clientId FROM client_trainer WHERE trainerId = '${trainerId}' ORDER BY 1`

const shelved = `SELECT name || ' ' || shelf FROM client_text`
const lastVisitOf = (clientId: string) => `SELECT lastVisitAt FROM client WHERE id = '${clientId}'`

/** Triggers that refuse nothing and keep something: what a search finds, whose clients are whose, what past sessions add up to. */
export const keeperGuards: readonly Guard[] = [
  ...creditKeepers,
  ...saleKeepers,

  {
    name: 'client_text_index_insert',
    sentence: 'a client’s text is found from the first letter of a word and from any three',
    refuses: [],
    accepts: [
      leaves(({ insert }) => insert('client_text', { id: 7 }), found('client_trigram', '"rac"'), [7]),
      leaves(({ insert }) => insert('client_text', { id: 7 }), found('client_prefix', '"g"*'), [7]),
    ],
  },
  {
    name: 'client_text_index_update',
    sentence: 'a changed text is found by its new words only',
    refuses: [],
    accepts: (['client_trigram', 'client_prefix'] as const).flatMap((index) =>
      [
        ['grace', []],
        ['wanjiku', [7]],
      ].map(([word, answer]) =>
        leaves(
          ({ insert, handle }) => {
            insert('client_text', { id: 7 })
            handle.exec(`UPDATE client_text SET text = 'wanjiku 1001'`)
          },
          found(index, String(word)),
          answer,
        ),
      ),
    ),
  },
  {
    name: 'client_text_index_delete',
    sentence: 'a text that is gone is not found',
    refuses: [],
    accepts: (['client_trigram', 'client_prefix'] as const).map((index) =>
      leaves(
        ({ insert, handle }) => {
          insert('client_text', { id: 7 })
          handle.exec('DELETE FROM client_text')
        },
        found(index, 'grace'),
        [],
      ),
    ),
  },
  {
    name: 'client_text_named',
    sentence: 'a text knows the name and the shelf of its client',
    refuses: [],
    accepts: [
      leaves(
        ({ insert, update }) => {
          update('client', 'grace', { sortName: 'wanjiku grace', archivedAt: 1 })
          insert('client_text', { id: 7 })
        },
        shelved,
        ['wanjiku grace 1'],
      ),
    ],
  },
  {
    name: 'client_text_renamed',
    sentence: 'a client renamed, archived or merged is found by the new name, on the new shelf',
    refuses: [],
    accepts: [
      leaves(
        ({ insert, update }) => {
          insert('client_text', { id: 7 })
          update('client', 'grace', { sortName: 'atieno grace', archivedAt: 1, mergedIntoId: 'peter' })
        },
        shelved,
        ['atieno grace 2'],
      ),
    ],
  },
  {
    name: 'client_visit_added',
    sentence: 'a completed booking is a visit of its client',
    refuses: [],
    accepts: [
      leaves(
        ({ session, insert }) => {
          session('later', 12, 13)
          insert('booking', { id: 'came', sessionId: 'later', clientId: 'peter', status: 'completed' })
        },
        lastVisitOf('peter'),
        [at(12)],
      ),
    ],
  },
  {
    name: 'client_visit_changed',
    sentence: 'a visit completed, taken back or given to another client is counted where it belongs',
    refuses: [],
    accepts: [
      leaves(({ update }) => update('booking', 'booked', { status: 'completed' }), lastVisitOf('grace'), [at(10)]),
      leaves(
        ({ update }) => {
          update('booking', 'booked', { status: 'completed' })
          update('booking', 'booked', { clientId: 'peter' })
        },
        lastVisitOf('peter'),
        [at(10)],
      ),
    ],
  },
  {
    name: 'client_visit_moved',
    sentence: 'a visit moved to another time is remembered at that time',
    refuses: [],
    accepts: [
      leaves(
        ({ update }) => {
          update('booking', 'booked', { status: 'completed' })
          update('session', 'hour', { startsAt: at(9), endsAt: at(10), blockedFrom: at(9), blockedUntil: at(10) })
        },
        lastVisitOf('grace'),
        [at(9)],
      ),
    ],
  },
  {
    name: 'client_trainer_booked',
    sentence: 'who is booked is a client of that trainer',
    refuses: [],
    accepts: [leaves(({ insert }) => insert('booking', secondSeat), seenBy('amina'), ['grace', 'peter'])],
  },
  {
    name: 'client_trainer_rebooked',
    sentence: 'a booking moved or given to another client makes that one the trainer’s, and keeps the former',
    refuses: [],
    accepts: [
      leaves(({ update }) => update('booking', 'seat', { clientId: 'peter' }), seenBy('amina'), ['grace', 'peter']),
      leaves(
        ({ session, update }) => {
          session('theirs', 10, 11, { trainerId: 'baraka' })
          update('booking', 'booked', { sessionId: 'theirs' })
        },
        seenBy('baraka'),
        ['grace'],
      ),
    ],
  },
  {
    name: 'client_trainer_moved',
    sentence: 'a session given to another trainer makes its clients theirs',
    refuses: [],
    accepts: [leaves(({ update }) => update('session', 'hour', { trainerId: 'baraka' }), seenBy('baraka'), ['grace'])],
  },
  {
    name: 'trainer_figures_booked',
    sentence: 'a booking written as completed counts for its trainer',
    refuses: [],
    accepts: [leaves(() => undefined, figuresOf('amina'), ['1 0 0'])],
  },
  {
    name: 'trainer_figures_completed',
    sentence: 'a booking that is completed counts for its trainer, once',
    refuses: [],
    accepts: [
      leaves(({ update }) => update('booking', 'booked', { status: 'completed' }), figuresOf('amina'), ['2 0 0']),
      leaves(({ update }) => update('booking', 'over', { status: 'completed' }), figuresOf('amina'), ['1 0 0']),
    ],
  },
  {
    name: 'trainer_figures_rated',
    sentence: 'a rating counts for its trainer',
    refuses: [],
    accepts: [leaves(({ insert }) => insert('session_rating', { id: 'rated', stars: 4 }), figuresOf('amina'), ['1 1 4'])],
  },
  {
    name: 'trainer_figures_rerated',
    sentence: 'a corrected rating counts with its new stars only',
    refuses: [],
    accepts: [
      leaves(
        ({ insert, update }) => {
          insert('session_rating', { id: 'rated', stars: 4 })
          update('session_rating', 'rated', { stars: 2 })
        },
        figuresOf('amina'),
        ['1 1 2'],
      ),
    ],
  },
]
