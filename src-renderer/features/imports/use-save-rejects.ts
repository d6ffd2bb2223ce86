import { api } from '../../lib/api'
import { useFileSaver } from '../../lib/save-file'

/** The rows left out as a file with their reasons, to mend and bring in again: `save(importId)`. */
export const useSaveRejects = () => useFileSaver((id: string) => api.imports.rejects({ id }))
