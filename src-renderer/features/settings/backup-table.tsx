import { useRef, useState } from 'react'
import { api } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { useMe } from '../../lib/signed-in'
import { useCommand } from '../../lib/use-command'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import type { Backup } from './backup-page'
import { Rehearsal } from './rehearsal'
import { sizeText } from './size-text'
import '../../ui/table.css'

interface BackupTableProps {
  items: readonly Backup[]
  onRestore: (backup: Backup) => void
  onBackUp: () => void
}

export const BackupTable = ({ items, onRestore, onBackUp }: BackupTableProps) => {
  const { role } = useMe()
  const { dayAndTime } = useStudioTime()
  const root = useRef<HTMLTableElement>(null)
  const { current, rowProps } = useRows(
    root,
    items.map(({ fileName }) => fileName),
  )
  const [testing, setTesting] = useState<string | null>(null)
  const rehearse = useCommand(api.backups.rehearse, { changes: ['backups'] })
  const backup = items.find(({ fileName }) => fileName === current)
  const mayRestore = role === 'owner'
  const test = ({ fileName }: Backup) => {
    if (rehearse.isRunning) return
    setTesting(fileName)
    rehearse.run({ fileName })
  }
  useKeys('Backup', [
    { keys: '↑ ↓', label: 'move', isHint: true },
    ...(backup ? [{ keys: 'T', label: 'test', run: () => test(backup), isHint: true }] : []),
    ...(backup && mayRestore ? [{ keys: 'R', label: 'restore', run: () => onRestore(backup), isHint: true }] : []),
    { keys: 'A', label: 'back up now', run: onBackUp, isHint: true },
  ])
  return (
    <>
      {rehearse.problem && (
        <div className="settings-body settings-note">
          <p className="problem" role="alert">
            {rehearse.problem.message}
          </p>
        </div>
      )}
      <table className="table backup-table" ref={root}>
        <thead>
          <tr>
            <th scope="col">Made</th>
            <th scope="col" className="num">
              Size
            </th>
            <th scope="col">Tested</th>
            <th scope="col">
              <span className="sr-only">Act</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.fileName} data-current={one.fileName === current || undefined}>
              <td>
                <button type="button" className="row-focus tnum" title={one.fileName} {...rowProps(one.fileName)}>
                  {dayAndTime(one.createdAt)}
                </button>
              </td>
              <td className="num secondary">{sizeText(one.sizeBytes)}</td>
              <td className="backup-tested">
                <Rehearsal backup={one} isRunning={rehearse.isRunning && testing === one.fileName} />
              </td>
              <td className="row-act">
                {one.fileName === current && (
                  <>
                    <KeyButton size="xs" keys="T" loading={rehearse.isRunning} onClick={() => test(one)}>
                      Test
                    </KeyButton>
                    {mayRestore && (
                      <KeyButton size="xs" keys="R" onClick={() => onRestore(one)}>
                        Restore
                      </KeyButton>
                    )}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
