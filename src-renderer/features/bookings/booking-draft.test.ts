import { expect, test } from 'vitest'
import { emptyDraft, seededDraft } from './booking-draft'

const timeOf = (iso: string) => iso.slice(11, 16)
const draft = {
  ...emptyDraft,
  clientId: 'grace',
  clientText: 'Grace Wanjiru',
  onDate: '2027-06-08',
  timeText: '18:00',
  startsAt: '2027-06-08T18:00:00.000Z',
  notes: 'Knee',
  isWhoProposed: false,
  isDateProposed: false,
  isTimeProposed: false,
}

test('leaves what the opener does not know as it was typed', () => {
  expect(seededDraft(draft, {}, timeOf)).toEqual({})
})

test('takes the time of a gap and drops what was allowed for another', () => {
  const seeded = {
    ...draft,
    overrideKinds: ['overlap' as const],
    ...seededDraft(draft, { trainerId: 'amina', onDate: '2027-06-09', startsAt: '2027-06-09T10:00:00.000Z' }, timeOf),
  }
  expect(seeded).toEqual({ ...draft, trainerId: 'amina', onDate: '2027-06-09', timeText: '10:00', startsAt: '2027-06-09T10:00:00.000Z' })
})

test('on another day the typed time stays, its instant does not', () => {
  expect({ ...draft, ...seededDraft(draft, { onDate: '2027-06-09' }, timeOf) }).toMatchObject({
    onDate: '2027-06-09',
    timeText: '18:00',
    startsAt: '',
  })
})

test('on another day a time that was only proposed makes room for the one of that day', () => {
  const proposed = { ...draft, isDateProposed: true, isTimeProposed: true }
  expect({ ...proposed, ...seededDraft(proposed, { onDate: '2027-06-09' }, timeOf) }).toMatchObject({
    timeText: '',
    startsAt: '',
    isDateProposed: false,
    isTimeProposed: true,
  })
})

test('after a sale what it covers is proposed, whatever was chosen before; for another client it says nothing', () => {
  const sold = { ...draft, ...seededDraft(draft, { clientId: 'grace', amongTypeIds: ['personal'] }, timeOf) }
  expect(sold).toMatchObject({ amongTypeIds: ['personal'], isWhoProposed: true })
  expect(seededDraft(sold, { clientId: 'otieno' }, timeOf)).toMatchObject({ amongTypeIds: [] })
})

test('a new client typed in small letters is proposed with capitals', () => {
  expect(seededDraft(draft, { newClientName: 'grace wanjiru' }, timeOf)).toMatchObject({
    newClient: { firstName: 'Grace', lastName: 'Wanjiru', phone: '' },
  })
})

test('a name that is nobody yet becomes a new client', () => {
  expect({ ...draft, ...seededDraft(draft, { newClientName: 'Wangari wa Thuo' }, timeOf) }).toMatchObject({
    clientId: '',
    newClient: { firstName: 'Wangari', lastName: 'wa Thuo', phone: '' },
  })
})
