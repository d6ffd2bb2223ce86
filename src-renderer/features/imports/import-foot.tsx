import type { ReactNode } from 'react'

interface ImportFootProps {
  title: string
  said: string
  isWrong?: boolean
  /** What was refused, in one sentence. */
  problem: string | null
  children: ReactNode
}

/** What comes next and its button; always in sight. */
export const ImportFoot = ({ title, said, isWrong = false, problem, children }: ImportFootProps) => (
  <footer className="import-foot">
    <div role="alert" className="import-refusal">
      {problem !== null && <p className="problem">{problem}</p>}
    </div>
    <div className="import-acts">
      <p role="status" data-wrong={isWrong || undefined}>
        <b>{title}</b>
        <span>{said}</span>
      </p>
      <span className="grow" />
      {children}
    </div>
  </footer>
)
