import './states.css'

/** Still grey lines in the place of the rows; invisible for the first 150 ms. */
export const LoadingLines = ({ count = 6 }: { count?: number }) => (
  <div className="loading-lines" role="status">
    <span className="sr-only">Loading</span>
    {Array.from({ length: count }, (_, index) => (
      <i key={index} style={{ width: `${88 - ((index * 17) % 40)}%` }} />
    ))}
  </div>
)
