import type { ReactNode } from 'react'
import { HintBar } from './hint-bar'
import { KeyList } from './key-list'

/** A page without the rail, over the bar with its keys. */
export const DoorFrame = ({ children }: { children: ReactNode }) => (
  <div className="door-frame">
    <div className="door-content">{children}</div>
    <HintBar />
    <KeyList />
  </div>
)
