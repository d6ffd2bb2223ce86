import './recovery-code.css'

/** In groups, large enough to copy by hand. */
export const RecoveryCode = ({ code, label = 'Recovery code' }: { code: string; label?: string }) => {
  const groups = code.split('-')
  return (
    <output className="recovery-code" aria-label={label}>
      {groups.map((group, index) => (
        <span key={index}>{index === groups.length - 1 ? group : `${group}-`}</span>
      ))}
    </output>
  )
}
