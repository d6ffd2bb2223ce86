import { IconMapQuestion } from '@tabler/icons-react'
import { EmptyState } from '../ui/empty-state'
import { Page } from '../ui/page'

export const NotFound = () => (
  <Page title="No such place">
    <EmptyState icon={IconMapQuestion} title="There is nothing at this address">
      Choose a place on the left.
    </EmptyState>
  </Page>
)
