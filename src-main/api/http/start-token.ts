import { createHash, timingSafeEqual } from 'node:crypto'

/** What the station prints at its start, and what a browser holds once it has shown it. */
export interface StartToken {
  token: string
  cookieValue: string
  isToken(text: string): boolean
  isCookie(text: string | undefined): boolean
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const sameText = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

export const startTokenOf = (bytes: Buffer): StartToken => {
  const token = bytes.toString('base64url')
  const cookieValue = createHash('sha256').update(`start cookie ${token}`).digest('base64url')
  return {
    token,
    cookieValue,
    isToken: (text) => sameText(text, token),
    isCookie: (text) => text !== undefined && sameText(text, cookieValue),
  }
}
