/** What a desk wishes for. */
export interface Wish {
  clientId: string
  trainerId: string
  sessionTypeId: string
  startsAt: string
  endsAt: string
  allowClientOverlap: boolean
  /** The booking to be moved there. */
  movedId?: string
}

export interface Slot {
  startsAt: string
  endsAt: string
}

/** A booking as a desk was told of it. `race`: the number of the wish every desk had at once. */
export interface Acknowledged extends Slot {
  id: string
  trainerId: string
  sequence: number
  status: string
  race: number | null
}

export interface Reply {
  status: number
  body: Acknowledged & { code?: string; data?: { nearest?: Slot[] }; items?: { id: string }[] }
}

/** A wish refused because the time was taken, with the slots offered instead. */
export interface Lost {
  what: 'create' | 'move'
  race: number | null
  wish: Wish
  nearest: Slot[]
}

export interface DeskOrders {
  url: string
  token: string
  seed: string
  desk: number
  requests: number
  raceTrainerId: string
  trainerIds: string[]
  clientIds: string[]
  sessionTypeIds: string[]
  /** The first day's opening as an instant, in milliseconds. */
  firstOpening: number
  dayCount: number
}

export interface DeskReport {
  acknowledged: Acknowledged[]
  lost: Lost[]
  /** Replies no rule allows. */
  strange: unknown[]
  counts: Record<string, number>
  /** Of each call, in milliseconds. */
  durations: number[]
  /** What came of booking the nearest slot right after a refusal, with the other desks still at it. */
  atOnce: { booked: number; fasterDesk: number }
}
