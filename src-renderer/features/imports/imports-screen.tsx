import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../../lib/keys'
import { Page } from '../../ui/page'
import { EarlierImports } from './earlier-imports'
import { FileDrop } from './file-drop'
import { useReadFile } from './use-read-file'
import './imports.css'

/** Where a file of clients begins, and every earlier one is found again. */
export const ImportsScreen = () => {
  const navigate = useNavigate()
  const file = useReadFile(({ id }) => void navigate({ to: '/clients/import/$importId', params: { importId: id } }))
  useKeys('Import clients', [{ keys: 'Esc', label: 'clients', run: () => void navigate({ to: '/clients' }) }])
  return (
    <Page title="Import clients">
      <div className="imports">
        <FileDrop file={file} />
        <EarlierImports />
      </div>
    </Page>
  )
}
