import './recovery-code.css'

/** In groups, large enough to copy by hand. */
export const RecoveryCode = ({ code, label = 'Recovery code' }: { code: string; label?: string }) => (
  <output className="recovery-code" aria-label={label}>
    {code.split('-').map((group, index) => (
      <span key={index}>{index === 0 ? group : `-${group}`}</span>
    ))}
  </output>
)
