import './people.css'

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()

export const PersonMark = ({ name, size = 40 }: { name: string; size?: number }) => (
  <span className="person-mark" style={{ width: size, height: size, fontSize: size * 0.38 }} aria-hidden>
    {initialsOf(name)}
  </span>
)
