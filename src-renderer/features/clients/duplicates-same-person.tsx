import { Button } from '@mantine/core'
import { clientName } from '../../lib/client-name'
import type { Client } from '../../lib/records'
import type { LikelyDuplicate } from '../../lib/use-duplicates'

/** Said once before a second client of one phone and name is added. */
export const SamePerson = ({ found: { client }, onOpen }: { found: LikelyDuplicate; onOpen: (client: Client) => void }) => (
  <div className="same-person" role="alert">
    <span>
      <bdi>{clientName(client)}</bdi>, {client.number}, has this phone and name{client.isActive ? '' : ', in the archive'}. Nobody is added
      yet.
    </span>
    <Button size="xs" onClick={() => onOpen(client)}>
      Open {client.number}
    </Button>
  </div>
)
