import { Button } from '@mantine/core'
import type { SystemState } from '../../lib/records'

type DemoSignIn = SystemState['demoSignIns'][number]

const roleWords: Record<string, string> = { owner: 'Owner', manager: 'Manager', trainer: 'Trainer', front_desk: 'Front desk' }

/** The sign-ins of a training studio, one press each. */
export const DemoSignIns = ({ signIns, onChoose }: { signIns: readonly DemoSignIn[]; onChoose: (signIn: DemoSignIn) => void }) => (
  <section className="demo-sign-ins" aria-labelledby="demo-sign-ins">
    <h2 id="demo-sign-ins">Training sign-ins</h2>
    <ul>
      {signIns.map((signIn) => (
        <li key={signIn.email}>
          <Button
            fullWidth
            justify="space-between"
            rightSection={<span className="muted">{roleWords[signIn.role] ?? signIn.role}</span>}
            onClick={() => onChoose(signIn)}
          >
            {signIn.name}
          </Button>
        </li>
      ))}
    </ul>
  </section>
)
