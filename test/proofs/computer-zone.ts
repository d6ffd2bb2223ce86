import { once } from 'node:events'
import { crewMember, nextMessage } from './crew'

export interface ComputerZoneOrders {
  folder: string
  now: string
}

export interface ComputerZoneReport {
  /** What the process took its computer to be, and where its midnight was. */
  timeZone: string
  midnightHere: string
  answers: Record<string, string>
}

/** What a new studio answers on a computer of this zone. */
export const answersIn = async (computerZone: string, orders: ComputerZoneOrders): Promise<ComputerZoneReport> => {
  const child = crewMember('computer-zone.process.ts', orders, { TZ: computerZone })
  try {
    return await nextMessage<ComputerZoneReport>(child)
  } finally {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
}
