import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { api, type Outputs } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { StaffUser } from '../../lib/records'
import { useCommand } from '../../lib/use-command'
import { ariaKeys } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { PeopleAtDesk } from './people-at-desk'
import { personByLetters } from './person-by-letters'

interface PinFormProps {
  people: Outputs['staff']['atDesk']['items']
  /** Of a training studio, by name. */
  knownPins: ReadonlyMap<string, string>
  /** Who was at the desk before. */
  lockedBy: string
  onTaken: (user: StaffUser) => void
  onPassword: () => void
}

const longestPin = 8
const shortestPin = 4
/** Letters pressed within this time belong together. */
const lettersMs = 900

/** The field has the focus all the time: digits are the PIN, arrows and letters choose whose it is, Enter takes the desk. */
export const PinForm = ({ people, knownPins, lockedBy, onTaken, onPassword }: PinFormProps) => {
  const field = useRef<HTMLInputElement>(null)
  const letters = useRef({ text: '', at: 0 })
  const [chosen, setChosen] = useState(lockedBy)
  const [pin, setPin] = useState('')
  const [sentence, setSentence] = useState<string | null>(null)
  const take = useCommand(api.staff.switchTo, { changes: [], onDone: ({ user }) => onTaken(user) })
  const person = people.find(({ id }) => id === chosen) ?? people[0]
  useEffect(() => field.current?.focus(), [])
  const choose = (id: string) => {
    if (id === person?.id) return
    setChosen(id)
    setPin('')
    setSentence(null)
    take.clear()
  }
  const step = (by: number) => {
    const at = people.findIndex(({ id }) => id === person?.id)
    const next = people[Math.min(Math.max(at + by, 0), people.length - 1)]
    if (next) choose(next.id)
  }
  const submit = () => {
    if (!person || take.isRunning) return
    if (!person.hasPin) return onPassword()
    if (pin.length < shortestPin) return setSentence(pin === '' ? 'Type the PIN.' : 'A PIN has 4 to 8 digits.')
    setSentence(null)
    // What is wrong is typed anew; the sentence says so.
    void take.runAsync({ staffUserId: person.id, pin }).catch(() => {
      setPin('')
      field.current?.focus()
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined) {
      event.preventDefault()
      step(by)
    } else if (/^\p{L}$/u.test(event.key)) {
      event.preventDefault()
      const isMore = event.timeStamp - letters.current.at < lettersMs
      letters.current = { text: (isMore ? letters.current.text : '') + event.key, at: event.timeStamp }
      const meant = personByLetters(people, letters.current.text, person?.id ?? '')
      if (meant) choose(meant.id)
    }
  }
  useKeys('Locked desk', [
    { keys: '↑ ↓', label: 'person', isHint: true },
    { keys: 'A – Z', label: 'initials', isHint: true },
    { keys: 'Enter', label: person?.hasPin === false ? 'sign in by password' : 'take over', isHint: true },
    { keys: 'Ctrl Enter', label: 'use the password', run: onPassword },
  ])
  return (
    <form
      className="pin-form"
      aria-label="Take the desk"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <PeopleAtDesk
        people={people}
        knownPins={knownPins}
        chosen={person?.id ?? ''}
        onChoose={choose}
        onChosen={() => field.current?.focus()}
      />
      <p className="sr-only" role="status">
        {person?.name}
      </p>
      <TextInput
        ref={field}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={longestPin}
        label={person ? `PIN of ${person.name}` : 'PIN'}
        readOnly={person?.hasPin === false}
        value={pin}
        error={take.problem?.message ?? sentence}
        onChange={(event) => {
          setSentence(null)
          take.clear()
          setPin(event.currentTarget.value.replaceAll(/\D/g, ''))
        }}
        onKeyDown={onKeyDown}
      />
      {person?.hasPin === false && (
        <p className="secondary" role="status">
          {person.name} has no PIN yet: signs in with the password, then sets one under Settings, Password and PIN.
        </p>
      )}
      <div className="form-acts">
        {person?.hasPin !== false && (
          <Button variant="subtle" aria-keyshortcuts={ariaKeys('Ctrl Enter')} onClick={onPassword}>
            Use a password
          </Button>
        )}
        <span className="grow" />
        <KeyButton type="submit" variant="filled" keys="Enter" loading={take.isRunning}>
          {person?.hasPin === false ? 'Sign in with a password' : person?.id === lockedBy ? 'Unlock' : 'Take over'}
        </KeyButton>
      </div>
    </form>
  )
}
