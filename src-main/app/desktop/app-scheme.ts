import { protocol } from 'electron'
import { screenFile } from './screen-file'

/** Before the app is ready. `standard` gives the page an origin, `secure` the web's full set of features. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

export function serveScreens(folder: string): void {
  protocol.handle('app', (request) => screenFile(request, folder))
}
