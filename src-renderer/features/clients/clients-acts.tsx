import { Link } from '@tanstack/react-router'
import { Button } from '@mantine/core'
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'

interface ClientsActsProps {
  mayAdd: boolean
  mayImport: boolean
  mayExport: boolean
  onAdd: () => void
  onExport: () => void
}

export const ClientsActs = ({ mayAdd, mayImport, mayExport, onAdd, onExport }: ClientsActsProps) => (
  <>
    {mayImport && (
      <Button
        component={Link}
        to="/clients/import"
        className="clients-act"
        aria-keyshortcuts="I"
        leftSection={<IconUpload size={15} stroke={1.8} aria-hidden />}
        rightSection={<Key keys="I" />}
      >
        Import
      </Button>
    )}
    {mayExport && (
      <KeyButton keys="E" className="clients-act" leftSection={<IconDownload size={15} stroke={1.8} aria-hidden />} onClick={onExport}>
        Export
      </KeyButton>
    )}
    {mayAdd && (
      <KeyButton keys="A" className="clients-act" leftSection={<IconPlus size={15} stroke={2} aria-hidden />} onClick={onAdd}>
        Add client
      </KeyButton>
    )}
  </>
)
