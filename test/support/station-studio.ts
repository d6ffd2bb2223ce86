import type { Answer, StationProcess } from './station-process'

export const stationOwner = { email: 'omar@kilele.example', password: 'a long password' }

export interface StationStudio {
  recoveryCode: string
  /** The owner's bearer. It outlives the process. */
  token: string
  /** The owner's own trainer first. */
  trainerIds: string[]
  /** Calls REST as the owner and answers the body; anything but success throws. */
  done<Body>(method: string, path: string, input?: unknown): Promise<Body>
}

const week = [0, 1, 2, 3, 4, 5, 6].map((dayOfWeek) => ({ dayOfWeek, start: '06:00', end: '22:00' }))

export const succeeded = <Body>({ status, body }: Answer<Body>): Body => {
  if (status >= 200 && status < 300) return body
  throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
}

/** Sets a studio up by REST: its owner signed in, and trainers who work 06–22 every day. */
export const stationStudio = async (station: StationProcess, { trainers = 1 } = {}): Promise<StationStudio> => {
  const { recoveryCode } = succeeded(
    await station.call<{ recoveryCode: string }>('POST', '/api/users/register', {
      ...stationOwner,
      passwordConfirm: stationOwner.password,
      firstName: 'Omar',
      lastName: 'Said',
      studio: { name: 'Kilele Fitness', countryCode: 'KE', timeZone: 'Africa/Nairobi', currency: 'KES', openingHours: week },
    }),
  )
  const { token } = succeeded(await station.call<{ token: string }>('POST', '/api/users/login', stationOwner))
  const done = async <Body>(method: string, path: string, input?: unknown): Promise<Body> =>
    succeeded(await station.call<Body>(method, path, input, token))
  for (let number = 2; number <= trainers; number++) {
    const { id } = await done<{ id: string }>('POST', '/api/trainers', { name: `Trainer ${number}` })
    await done('PUT', `/api/trainers/${id}/week`, { hours: week })
  }
  const { items } = await done<{ items: { id: string }[] }>('GET', '/api/trainers?sort=createdAt&limit=100')
  return { recoveryCode, token, trainerIds: items.map(({ id }) => id), done }
}
