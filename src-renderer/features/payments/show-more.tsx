import { KeyButton } from '../../ui/key-button'

interface ShowMoreProps {
  shown: number
  total: number
  pageSize: number
  isLoading: boolean
  onMore: () => void
}

/** The next page of a list; absent at its end. */
export const ShowMore = ({ shown, total, pageSize, isLoading, onMore }: ShowMoreProps) =>
  shown < total ? (
    <div className="money-more">
      <KeyButton keys="M" loading={isLoading} onClick={onMore}>
        Show the next {Math.min(pageSize, total - shown)}
      </KeyButton>
      <span className="muted">
        {shown.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}
      </span>
    </div>
  ) : null
