import type { Diary, StudioFacts } from './two-trainers'

type Input = Record<string, unknown>

/** What a query is asked: about the caller's own (`mine`), about another trainer's (`theirs`), and about everybody's. */
type Ask = (mine: Diary, theirs: Diary, facts: StudioFacts) => Input[]

const nothing: Ask = () => [{}]
const searched =
  (...more: Input[]): Ask =>
  (_, theirs) => [{ limit: 100 }, ...theirs.probes.map((q) => ({ q, limit: 100 })), ...more]
const ofClient: Ask = (mine, theirs, { sharedId }) => [mine.clientId, sharedId, theirs.clientId].map((id) => ({ id }))
const ofBooking: Ask = (mine, theirs) => [mine.bookingId, theirs.bookingId].map((id) => ({ id }))
const ofTrainer: Ask = (mine, theirs) => [mine.trainerId, theirs.trainerId].map((id) => ({ id }))
const inDiary: Ask = (mine, theirs) => [{}, { trainerId: mine.trainerId }, { trainerId: theirs.trainerId }]
/** Hours are somebody's: who gives no sessions must say whose. */
const ofHours: Ask = (mine, theirs) => [{ trainerId: mine.trainerId }, { trainerId: theirs.trainerId }]
const ofLot: Ask = (mine, theirs) => [mine, theirs].map(({ till }) => ({ id: till.lotId }))
const ofInvoice: Ask = (mine, theirs) => [mine, theirs].map(({ till }) => ({ id: till.invoiceId }))
const ofReceipt: Ask = (mine, theirs) => [mine, theirs].map(({ till }) => ({ id: till.receiptId }))
const ofPayment: Ask = (mine, theirs) => [mine, theirs].map(({ till }) => ({ id: till.paymentId }))
/** A list of the till, of everybody, of one client, and searched. */
const tillList =
  (...more: Input[]): Ask =>
  (mine, theirs, facts) => [...searched(...more)(mine, theirs, facts), { clientId: theirs.clientId }, { clientId: facts.sharedId }]

const bookingList: Ask = (mine, theirs, facts) => [
  ...searched()(mine, theirs, facts),
  ...inDiary(mine, theirs, facts),
  { clientId: theirs.clientId },
  { clientId: facts.sharedId },
]

/** How every query of the contract is called. The walk fails where one is missing here, and where one here is no more. */
export const everyQuery: Record<string, Ask> = {
  'audit.kinds': nothing,
  'audit.list': (_, theirs) => [{}, { entity: 'client', entityId: theirs.clientId }, { entity: 'booking' }],
  'availability.get': (mine, theirs) => [mine.ruleId, theirs.ruleId].map((id) => ({ id })),
  'availability.getOverride': (mine, theirs) => [mine.overrideId, theirs.overrideId].map((id) => ({ id })),
  'availability.list': ofHours,
  'availability.listBreaks': ofHours,
  'availability.listClosedDays': nothing,
  'availability.listOverrides': ofHours,
  'availability.slots': (mine, theirs, { day }) => [
    { trainerId: mine.trainerId, date: day },
    { trainerId: theirs.trainerId, date: day },
    { trainerId: mine.trainerId, date: day, exceptSessionId: theirs.sessionId },
  ],
  'availability.wallTime': (_, _theirs, { day }) => [{ date: day, time: '09:30' }],
  'backups.list': nothing,
  'backups.schedule': nothing,
  'bookings.consequence': (mine, theirs) =>
    [mine, theirs].flatMap(({ bookingId }) => ['cancel', 'no_show'].map((act) => ({ id: bookingId, act }))),
  'bookings.get': ofBooking,
  'bookings.history': ofBooking,
  'bookings.list': (mine, theirs, facts) => [
    ...bookingList(mine, theirs, facts),
    { from: facts.day, to: facts.day },
    { status: 'completed' },
  ],
  'bookings.past': bookingList,
  'bookings.proposals': inDiary,
  'bookings.upcoming': bookingList,
  'calendar.day': (mine, theirs, { day }) => [
    { date: day },
    { date: day, trainerIds: [mine.trainerId, theirs.trainerId] },
    { date: day, trainerIds: [theirs.trainerId] },
  ],
  'calendar.daySheet': (_, theirs, { day }) => [{ date: day }, { date: day, trainerIds: [theirs.trainerId] }],
  'calendar.range': (mine, theirs, { day }) => [
    { from: day, to: '2027-06-12' },
    { from: day, to: '2027-06-12', trainerIds: [mine.trainerId, theirs.trainerId] },
    { from: day, to: '2027-06-12', trainerIds: [theirs.trainerId] },
  ],
  'clientPackages.get': ofLot,
  'clientPackages.ledger': ofLot,
  'clientPackages.ledgerOfClient': ofClient,
  'clientPackages.list': tillList({ isActive: true }, { expiresWithinDays: 30 }, { isExpired: true }, { sort: 'clientName', limit: 1 }),
  'clientPackages.ofClient': ofClient,
  'clientPackages.payOptions': ofClient,
  'clientPackages.warnings': inDiary,
  'clients.bookings': ofClient,
  'clients.duplicates': (_, theirs) => [
    { phone: theirs.probes[3] },
    { firstName: theirs.probes[0], lastName: theirs.probes[0]?.replace('first', 'last') },
    { email: `${theirs.probes[5]}.example` },
    { firstName: 'Shared', lastName: 'Person' },
  ],
  'clients.erasePreview': ofClient,
  'clients.get': ofClient,
  'clients.list': (mine, theirs, facts) =>
    searched(
      { isActive: true },
      { isActive: false },
      { tag: theirs.probes[0]?.replace('first', 'tag') },
      { primaryTrainerId: theirs.trainerId },
      { hasPhone: true, hasEmail: true },
      { birthMonth: 5 },
      { createdFrom: facts.day, createdTo: facts.day },
      { notSeenSince: facts.day },
      { sort: '-number', limit: 1 },
    )(mine, theirs, facts),
  'clients.notes': ofClient,
  'clients.tags': nothing,
  'clients.timeline': (mine, theirs, facts) => [
    ...ofClient(mine, theirs, facts),
    ...['visit', 'note', 'money', 'change'].map((kind) => ({ id: facts.sharedId, kinds: [kind] })),
  ],
  'clients.views': nothing,
  'documents.get': ofInvoice,
  'documents.list': tillList({ kind: 'refund_note' }),
  'documents.pdf': ofInvoice,
  'drawers.current': nothing,
  'drawers.get': (_, _theirs, { drawerId }) => [{ id: drawerId }],
  'drawers.list': nothing,
  'drawers.pdf': (_, _theirs, { drawerId }) => [{ id: drawerId }],
  'feedback.listIssues': (mine, theirs, facts) => [
    ...searched({ isResolved: false })(mine, theirs, facts),
    ...inDiary(mine, theirs, facts),
  ],
  'feedback.ofBooking': ofBooking,
  'imports.get': (_, _theirs, { importId }) => [{ id: importId }],
  'imports.list': nothing,
  'imports.rejects': (_, _theirs, { importId }) => [{ id: importId }],
  'imports.removalPreview': (_, _theirs, { importId }) => [{ id: importId }],
  'imports.rows': (_, _theirs, { importId }) => [{ id: importId }],
  'invoices.get': ofInvoice,
  'invoices.list': tillList({ status: 'paid' }),
  'invoices.pdf': ofInvoice,
  'membershipPlans.get': (_, _theirs, { planId }) => [{ id: planId }],
  'membershipPlans.list': searched(),
  'memberships.get': (mine, theirs) => [mine, theirs].map(({ till }) => ({ id: till.membershipId })),
  'memberships.list': tillList({ status: 'active' }, { sort: 'clientName', limit: 1 }),
  'memberships.renewals': searched({ urgency: 'low' }),
  'notifications.get': (_, _theirs, { messageId }) => [{ id: messageId }],
  'notifications.list': (_, theirs) => [{}, { bookingId: theirs.bookingId }, { q: theirs.probes[0] }],
  'packages.clients': (_, _theirs, { packageId }) => [{ id: packageId }, { id: packageId, isActive: true }],
  'packages.get': (_, _theirs, { packageId }) => [{ id: packageId }],
  'packages.list': searched(),
  'payments.analytics': nothing,
  'payments.catalogue': nothing,
  'payments.draft': nothing,
  'payments.due': tillList(),
  'payments.fees': tillList({ status: 'held' }),
  'payments.get': ofPayment,
  'payments.history': ofClient,
  'payments.invoice': ofPayment,
  'payments.list': tillList({ method: 'cheque' }, { status: 'part_refunded' }),
  'payments.paidNotHeld': tillList(),
  'payments.status': (mine, theirs) => [mine, theirs].map(({ till }) => ({ transactionId: till.transactionId })),
  'payments.unpaidVisits': tillList(),
  'receipts.get': ofReceipt,
  'receipts.list': tillList(),
  'receipts.pdf': ofReceipt,
  'refunds.get': (mine, theirs) => [mine, theirs].map(({ till }) => ({ id: till.refundId })),
  'refunds.list': tillList(),
  'refunds.preview': (mine, theirs) => [mine, theirs].map(({ till }) => ({ paymentId: till.paymentId })),
  'sessionTypes.get': (_, _theirs, { sessionTypeId }) => [{ id: sessionTypeId }],
  'sessionTypes.list': searched(),
  'staff.atDesk': nothing,
  'staff.get': (_, _theirs, { staffId }) => [{ id: staffId }],
  'staff.list': searched(),
  'staff.me': nothing,
  'studio.get': nothing,
  'studio.logo': nothing,
  'system.restorable': nothing,
  'system.state': nothing,
  'taxes.list': nothing,
  'trainers.get': ofTrainer,
  'trainers.handOver': ofTrainer,
  'trainers.list': searched(),
  'trainers.photo': ofTrainer,
}

/** Queries of a studio that has nothing of the kind: they answer that there is none. */
export const answersNone: readonly string[] = ['studio.logo', 'trainers.photo', 'system.restorable', 'imports.removalPreview']
