import { IconAlertTriangle } from '@tabler/icons-react'
import { hasBrokenLetters } from './broken-letters'

/** A text of the file as it was read; marked where its letters look broken. */
export const BrokenText = ({ text }: { text: string }) =>
  hasBrokenLetters(text) ? (
    <span className="broken-text">
      <IconAlertTriangle size={13} stroke={1.9} aria-label="broken letters" />
      {text}
    </span>
  ) : (
    text
  )
