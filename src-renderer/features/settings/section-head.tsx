import type { ReactNode } from 'react'

interface SectionHeadProps {
  title: string
  /** What it is for, in one or two sentences. */
  children?: ReactNode
  /** What can be added or made here. */
  act?: ReactNode
}

export const SectionHead = ({ title, children, act }: SectionHeadProps) => (
  <header className="settings-head">
    <div>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
    </div>
    {act}
  </header>
)
