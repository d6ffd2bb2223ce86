import { IconDownload } from '@tabler/icons-react'
import { KeyButton } from '../../ui/key-button'
import { SectionTitle } from '../../ui/section-title'
import { countOf, countText } from './count-text'
import type { CheckedImport, ImportReason } from './import-records'
import type { GroupName, OutcomeGroup } from './outcome-groups'
import { useSaveRejects } from './use-save-rejects'

const said: Record<GroupName, string> = {
  clean: 'These rows become clients as they stand in the file.',
  fixed: 'These rows become clients; what was tidied is said for each.',
  doubles: 'Somebody with the same name and the same phone or e-mail is in the file before, or is a client already. They are left out.',
  rejected: 'Type into a marked cell to fix a row now, or save the rows with their reasons and bring the file back later.',
}

interface ReasonListProps {
  one: CheckedImport
  group: OutcomeGroup
  current: ImportReason | null
  onChoose: (reason: ImportReason) => void
}

/** Why these rows stand where they stand, most first. */
export const ReasonList = ({ one, group, current, onChoose }: ReasonListProps) => {
  const rejects = useSaveRejects()
  return (
    <aside aria-label="Why">
      {group.reasons.length > 0 && (
        <>
          <SectionTitle>Why</SectionTitle>
          <ul>
            {group.reasons.map((reason) => (
              <li key={`${reason.outcome} ${reason.reason}`}>
                <button
                  type="button"
                  aria-pressed={reason.outcome === current?.outcome && reason.reason === current.reason}
                  onClick={() => onChoose(reason)}
                >
                  <span>{reason.reason}</span>
                  <b>{countText(reason.rows)}</b>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{said[group.name]}</p>
      {group.name === 'rejected' && group.rows > 0 && (
        <KeyButton
          fullWidth
          leftSection={<IconDownload size={15} stroke={1.8} aria-hidden />}
          loading={rejects.isSaving}
          onClick={() => rejects.save(one.id)}
        >
          Save {countOf(group.rows, 'row')}
        </KeyButton>
      )}
      <div role="alert">{rejects.problem !== null && <p className="problem">{rejects.problem}</p>}</div>
    </aside>
  )
}
