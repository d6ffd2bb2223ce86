import { version } from '../../package.json'

/** The version in package.json, part of the bundle. */
export const appVersion: string = version
