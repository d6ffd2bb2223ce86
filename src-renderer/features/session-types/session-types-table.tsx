import type { ReactNode } from 'react'
import { useStudio } from '../../lib/use-studio'
import '../../ui/table.css'
import './session-types.css'

interface SessionTypesTableProps {
  label: string
  children: ReactNode
  /** A last column for acts. */
  hasActs?: boolean
}

export const SessionTypesTable = ({ label, children, hasActs = false }: SessionTypesTableProps) => {
  const { currency } = useStudio()
  return (
    <div className="types-box">
      <table className="table types-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Length</th>
            <th scope="col">Seats</th>
            <th scope="col">Starts as</th>
            <th scope="col" className="num">
              Price, {currency}
            </th>
            {hasActs && (
              <th scope="col">
                <span className="sr-only">Act</span>
              </th>
            )}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}
