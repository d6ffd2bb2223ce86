export type SendResult = { kind: 'accepted' } | { kind: 'failed'; reason: string } | { kind: 'not_now' }

/** Hands a message to a provider. `not_now`: no provider for this channel yet; the message waits. */
export interface Sender {
  send(message: { id: string; channel: string; recipient: string; subject: string | null; message: string }): Promise<SendResult>
}
