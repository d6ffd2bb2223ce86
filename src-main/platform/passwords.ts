import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '../core/own-context'

/** argon2id at OWASP's second recommendation: 19 MiB, 2 passes, 1 lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const systemPasswords = (memoryCost: number = cost.memoryCost): Passwords => {
  const parameters = { ...cost, memoryCost }
  /** What an unknown user's password is compared with, so that both answers take as long. */
  const nobody = hash('no user has this password', parameters)
  return {
    hash: (password) => hash(password.normalize('NFKC'), parameters),
    verify: async (stored, password) => {
      const matches = await verify(stored ?? (await nobody), password.normalize('NFKC'))
      return matches && stored !== null
    },
  }
}
