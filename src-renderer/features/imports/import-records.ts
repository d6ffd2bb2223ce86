import type { Inputs, Outputs } from '../../lib/api'

export type ClientImport = Outputs['imports']['list']['items'][number]
export type ImportStatus = ClientImport['status']
export type CheckedImport = Outputs['imports']['get']
export type ImportReason = CheckedImport['reasons'][number]
export type RowOutcome = ImportReason['outcome']
export type ImportRow = Outputs['imports']['rows']['items'][number]
export type ImportField = ClientImport['mapping'][number]
export type Encoding = ClientImport['encoding']
export type Separator = ClientImport['separator']
export type DateOrder = ClientImport['dateOrder']
export type RemovalPreview = Outputs['imports']['removalPreview']

/** How a file is read; what is left out stays as it is. */
export type Reading = Pick<Inputs['imports']['read'], 'encoding' | 'separator' | 'hasHeader'>
