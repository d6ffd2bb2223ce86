import { IconCheck, IconX } from '@tabler/icons-react'
import { hideToast, useToast } from '../lib/toast'
import './toast.css'

/** Bottom centre of the content, above the hint bar. The region is always there, so readers hear what is put into it. */
export const Toast = () => {
  const text = useToast((state) => state.text)
  return (
    <div className="toast-region" role="status" aria-label="Done">
      {text !== null && (
        <div className="toast">
          <IconCheck size={16} stroke={2} aria-hidden />
          <span>{text}</span>
          <button type="button" aria-label="Hide message" onClick={hideToast}>
            <IconX size={14} stroke={1.9} aria-hidden />
          </button>
        </div>
      )}
    </div>
  )
}
