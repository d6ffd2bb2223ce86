import { isOffice } from '../../lib/access'
import type { Role, Studio } from '../../lib/records'

/** Who may take the list of clients out of the app: the office, others as the studio has set it. */
export const mayExportClients = (role: Role, studio: Pick<Studio, 'frontDeskMayExport' | 'trainersMayExport'>): boolean =>
  isOffice(role) || (role === 'front_desk' ? studio.frontDeskMayExport : studio.trainersMayExport)
