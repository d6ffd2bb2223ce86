import type { ReactNode } from 'react'
import './section-title.css'

export const SectionTitle = ({ children, count, right, id }: { children: ReactNode; count?: number; right?: ReactNode; id?: string }) => (
  <div className="section-title">
    <h2 id={id}>{children}</h2>
    {count !== undefined && <span className="section-count">{count}</span>}
    <span className="grow" />
    {right}
  </div>
)
