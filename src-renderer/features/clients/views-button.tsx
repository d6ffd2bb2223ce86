import { Popover } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { KeyButton } from '../../ui/key-button'
import type { ClientsSearch } from './clients-search'
import type { SavedView } from './views-bar'
import { ViewsForm } from './views-form'

interface ViewsButtonProps {
  views: readonly SavedView[]
  look: ClientsSearch
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
  onShow: (view: SavedView) => void
}

export const ViewsButton = ({ views, look, isOpen, onOpen, onClose, onShow }: ViewsButtonProps) => (
  <Popover opened={isOpen} onDismiss={onClose} closeOnEscape={false} position="bottom-start" width={340} trapFocus returnFocus>
    <Popover.Target>
      <KeyButton keys="V" leftSection={<IconBookmark size={15} stroke={1.8} aria-hidden />} onClick={isOpen ? onClose : onOpen}>
        Views
      </KeyButton>
    </Popover.Target>
    <Popover.Dropdown>
      <ViewsForm views={views} look={look} onShow={onShow} onClose={onClose} />
    </Popover.Dropdown>
  </Popover>
)
