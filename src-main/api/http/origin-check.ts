import type { IncomingHttpHeaders } from 'node:http'

/** Refuses other sites (Origin) and other names for this machine (Host): a page elsewhere can make a browser call us, but not under our own name. */
export const isFromHere = ({ host, origin }: IncomingHttpHeaders, port: number): boolean => {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`]
  return host !== undefined && names.includes(host) && (origin === undefined || names.some((name) => origin === `http://${name}`))
}
