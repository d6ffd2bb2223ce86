/** Secrets of the studio's providers, by name. They are kept outside the database and never leave in a reply, log, export or backup. */
export interface SecretStore {
  get(name: string): Promise<string | null>
  set(name: string, secret: string): Promise<void>
  delete(name: string): Promise<void>
}
