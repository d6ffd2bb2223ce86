import type { Guard, Write } from './guard'

const drawer: Write = ({ insert }) => insert('drawer', { id: 'drawer' })
const moved: Write = (schema) => {
  drawer(schema)
  schema.insert('cash_movement', { id: 'in' })
}
const close = { closedAt: 5, closedById: 'omar', expectedMinor: 150, countedMinor: 150, bankedMinor: 0 }
const closed: Write = (schema) => {
  moved(schema)
  schema.update('drawer', 'drawer', close)
}
const then =
  (before: Write, write: Write): Write =>
  (schema) => {
    before(schema)
    write(schema)
  }

/** The cash drawer. */
export const drawerGuards: readonly Guard[] = [
  {
    name: 'drawer_open_insert',
    sentence: 'a desk has one open drawer',
    refuses: [['DRAWER_OPEN', then(drawer, ({ insert }) => insert('drawer', { id: 'second' }))]],
    accepts: [
      then(drawer, ({ insert }) => insert('drawer', { id: 'second', deskNumber: 2 })),
      then(closed, ({ insert }) => insert('drawer', { id: 'next' })),
    ],
  },
  {
    name: 'cash_movement_open_insert',
    sentence: 'cash moves in an open drawer',
    refuses: [['DRAWER_CLOSED', then(closed, ({ insert }) => insert('cash_movement', { id: 'late' }))]],
  },
  {
    name: 'drawer_close_update',
    sentence: 'a drawer is closed on what it should hold',
    refuses: [['OTHER_SUM', then(moved, ({ update }) => update('drawer', 'drawer', { ...close, expectedMinor: 100 }))]],
    accepts: [closed],
  },
  {
    name: 'drawer_fixed_update',
    sentence: 'a closed drawer stays closed, and a float as counted',
    refuses: [
      ['RECORD_FIXED', then(closed, ({ update }) => update('drawer', 'drawer', { countedMinor: 140 }))],
      ['RECORD_FIXED', then(drawer, ({ update }) => update('drawer', 'drawer', { floatMinor: 1 }))],
    ],
  },
  {
    name: 'drawer_fixed_delete',
    sentence: 'a drawer is not deleted',
    refuses: [['RECORD_FIXED', then(drawer, ({ handle }) => void handle.exec('DELETE FROM drawer'))]],
  },
  {
    name: 'cash_movement_fixed_update',
    sentence: 'a movement of cash is not rewritten',
    refuses: [
      ['RECORD_FIXED', then(moved, ({ update }) => update('cash_movement', 'in', { amountMinor: 1 }))],
      ['RECORD_FIXED', then(moved, ({ update }) => update('cash_movement', 'in', { reason: 'other' }))],
    ],
    accepts: [then(moved, ({ update }) => update('cash_movement', 'in', { reason: null }))],
  },
  {
    name: 'cash_movement_fixed_delete',
    sentence: 'a movement of cash is not deleted',
    refuses: [['RECORD_FIXED', then(moved, ({ handle }) => void handle.exec('DELETE FROM cash_movement'))]],
  },
]
