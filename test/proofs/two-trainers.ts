import type { Peer } from '../../src-main/core/context'
import { testApp, type ApiClient } from '../support/test-app'

/** A trainer with what is theirs alone. */
export interface Diary {
  client: ApiClient
  peer: Peer
  trainerId: string
  clientId: string
  bookingId: string
  sessionId: string
  ruleId: string
  overrideId: string
  /** What the client owns, bought and was given back. */
  till: {
    lotId: string
    membershipId: string
    invoiceId: string
    receiptId: string
    refundId: string
    paymentId: string
    transactionId: string
  }
  /** What somebody who knows of their clients would search for. */
  probes: string[]
  /** What no answer to another trainer may hold: a word that stands in every text about their clients, phones, numbers, ids. */
  markers: string[]
}

const day = '2027-06-08'
const at = (time: string, onDate = day): string => `${onDate}T${time}:00+03:00`
const week = [0, 1, 2, 3, 4, 5].map((dayOfWeek) => ({ dayOfWeek, start: '06:00', end: '20:00' }))

interface Facts {
  owner: ApiClient
  desk: { client: ApiClient; peer: Peer; trainerId: string | null }
  /** Stands in every text. */
  stem: string
  phones: readonly [string, string]
  sharedId: string
  sold: { packageId: string; planId: string }
}

/** What a client of theirs bought and owns, with words about them wherever words are kept. */
const plantTill = async ({ owner, stem, sold }: Facts, clientId: string): Promise<Diary['till']> => {
  const lot = await owner.packages.assign({ id: sold.packageId, clientId, reason: `${stem}gift` })
  const sale = await owner.payments.process({
    clientId,
    items: [
      { kind: 'membership', planId: sold.planId },
      { kind: 'free', description: `${stem}towel`, unitPriceMinor: 20_000 },
    ],
    tenders: [{ method: 'cheque', amountMinor: 500_000, referenceNumber: `${stem}cheque`, notes: `${stem}pays` }],
    email: true,
  })
  const [payment] = sale.payments
  const towel = (await owner.refunds.preview({ paymentId: payment?.id ?? '' })).lines.find(({ description }) =>
    description.endsWith('towel'),
  )
  const refund = await owner.refunds.create({
    paymentId: payment?.id ?? '',
    lines: [{ invoiceLineId: towel?.invoiceLineId ?? '', creditedMinor: 20_000 }],
    reason: `${stem}back`,
  })
  return {
    lotId: lot.id,
    membershipId: sale.memberships[0]?.id ?? '',
    invoiceId: sale.invoice.id,
    receiptId: sale.receipt?.id ?? '',
    refundId: refund.id,
    paymentId: payment?.id ?? '',
    transactionId: sale.transactionId ?? '',
  }
}

/** Two clients of the trainer's own, one by name and one by booking alone, with everything that can be known about them. */
const plantDiary = async (given: Facts) => {
  const { owner, desk, stem, phones, sharedId } = given
  const trainerId = desk.trainerId ?? ''
  const { items: rules } = await owner.availability.setWeek({ trainerId, hours: week })
  const override = await owner.availability.createOverride({ trainerId, date: '2027-07-01', start: '07:00', end: '09:00' })
  const named = await owner.clients.create({
    firstName: `${stem}first`,
    lastName: `${stem}last`,
    email: `${stem}mail@home.example`,
    phone: phones[0],
    birthday: '1990-05-12',
    goals: [`${stem}goal`],
    tags: [`${stem}tag`],
    preferences: { music: `${stem}music` },
    notes: `${stem}remark`,
    emergencyName: `${stem}kin`,
    emergencyPhone: phones[1],
    primaryTrainerId: trainerId,
  })
  await owner.clients.update({ id: named.id, notes: `${stem}changed` })
  await owner.clients.addNote({ id: named.id, content: `${stem}note`, isPinned: true })
  const booked = await owner.clients.create({ firstName: `${stem}other`, email: `${stem}post@home.example` })
  const book = (clientId: string, startsAt: string, status: 'confirmed' | 'pending' = 'confirmed') =>
    owner.bookings.create({ clientId, trainerId, startsAt, status, notes: `${stem}booking`, allowClientOverlap: true })
  const past = await book(named.id, at('11:00'))
  const withShared = await book(sharedId, at('12:00'))
  const ahead = await book(booked.id, at('16:00'))
  await book(booked.id, at('16:00', '2027-06-09'), 'pending')
  const till = await plantTill(given, named.id)
  const digits = phones.map((phone) => phone.replace(/\D/g, '').slice(1))
  const diary: Diary = {
    ...desk,
    trainerId,
    clientId: named.id,
    bookingId: past.id,
    sessionId: past.sessionId,
    ruleId: rules[0]?.id ?? '',
    overrideId: override.id,
    till,
    probes: [`${stem}first`, stem.slice(0, 1), stem.slice(0, 2), phones[0], phones[0].slice(-3), `${stem}mail@home`, named.number],
    markers: [
      stem,
      ...digits,
      `"${named.number}"`,
      `"${booked.number}"`,
      named.id,
      booked.id,
      past.id,
      withShared.id,
      ahead.id,
      past.sessionId,
      till.lotId,
      till.membershipId,
    ],
  }
  /** What is known only after the sessions. */
  const afterwards = async () => {
    for (const { id } of [past, withShared]) {
      await owner.bookings.complete({ id })
      await owner.feedback.rate({ id, stars: 2, comment: `${stem}comment` })
      await owner.feedback.reportIssue({ id, kind: 'injury', note: `${stem}issue` })
    }
  }
  return { diary, afterwards }
}

/** A studio of two trainers whose clients, sessions, notes, issues, ratings and messages are each their own, with one client they share. */
export const twoTrainers = async () => {
  const app = await testApp()
  const { owner } = app
  const { id: sharedId } = await owner.clients.create({ firstName: 'Shared', lastName: 'Person' })
  const { id: packageId } = await owner.packages.create({ name: '5-pack', sessionsCount: 5, priceMinor: 1_000_000, validDays: 10 })
  const { id: planId } = await owner.membershipPlans.create({ name: 'Month pass', priceMinor: 500_000 })
  const sold = { packageId, planId }
  const plant = async (stem: string, phones: readonly [string, string]) =>
    plantDiary({ owner, desk: await app.signedIn('trainer'), stem, phones, sharedId, sold })
  const amina = await plant('quillon', ['0711 345 671', '0722 345 672'])
  const brian = await plant('zephyrine', ['0733 845 673', '0744 845 674'])
  const [manager, frontDesk] = [await app.signedIn('manager'), await app.signedIn('front_desk')]
  app.clock.moveTo(Date.parse(at('14:00')))
  await amina.afterwards()
  await brian.afterwards()
  await owner.studio.update({ trainersMayExport: true })
  const file = `First name;Phone\r\n${brian.diary.probes[0]};${brian.diary.probes[3]}\r\n;nothing`
  const imported = await owner.imports.read({ file: { name: 'people.csv', contentBase64: Buffer.from(file).toString('base64') } })
  await owner.imports.check({ id: imported.id })
  const { items: messages } = await owner.notifications.list({})
  const { items: types } = await owner.sessionTypes.list({})
  const facts = {
    day,
    sharedId,
    importId: imported.id,
    ...sold,
    drawerId: (await owner.drawers.open({ floatMinor: 1_000 })).id,
    messageId: messages[0]?.id ?? '',
    sessionTypeId: types[0]?.id ?? '',
    staffId: (await owner.staff.me()).id,
  }
  return { app, owner, amina: amina.diary, brian: brian.diary, manager, frontDesk, facts }
}

export type StudioFacts = Awaited<ReturnType<typeof twoTrainers>>['facts']
