import type { ReactNode } from 'react'

export type Fact = readonly [name: string, value: ReactNode]

/** What is known, line by line; what is null is left out. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="money-facts">
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
