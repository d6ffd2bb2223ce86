import { IconSearch } from '@tabler/icons-react'
import type { UseNavigateResult } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useKeys } from '../../lib/keys'
import { closePalette, typeIntoPalette, usePalette } from '../../lib/palette'
import { openBooking } from '../../lib/panel'
import { useStudioTime } from '../../lib/use-studio'
import { Key } from '../../ui/key'
import { planOption } from './booking-options'
import type { PaletteActs, PaletteScreen } from './palette-acts'
import { OptionList } from './option-list'
import type { PaletteOption } from './palette-option'
import { PhraseEcho } from './phrase-echo'
import { useBookingByPhrase } from './use-booking-by-phrase'
import { usePaletteCommands } from './use-palette-commands'
import { usePaletteOptions } from './use-palette-options'
import { usePlanCheck } from './use-plan-check'

interface ContentProps {
  screens: readonly PaletteScreen[]
  onBooked: (onDate: string) => void
  navigate: UseNavigateResult<string>
}

const listId = 'palette-options'
const optionId = (index: number): string => `palette-option-${index}`

export const PaletteContent = ({ screens, onBooked, navigate }: ContentProps) => {
  const typed = usePalette((palette) => palette.typed)
  const time = useStudioTime()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const booking = useBookingByPhrase(onBooked)
  const { refusal } = booking
  const latestBook = useRef(booking.book)
  useLayoutEffect(() => {
    latestBook.current = booking.book
  })
  const acts = useMemo<PaletteActs>(() => {
    const goTo = (to: string) => void navigate({ to })
    return {
      goTo,
      openClient: (clientId) => void navigate({ to: '/clients/$clientId', params: { clientId } }),
      openDay: (date, trainerId) =>
        void navigate({ to: '/calendar/$date', params: { date }, search: trainerId === undefined ? {} : { trainers: trainerId } }),
      openPanel: openBooking,
      book: (plan) => latestBook.current(plan),
    }
  }, [navigate])
  const commands = usePaletteCommands(acts.goTo)
  const { options: found, isPending, isFailed, reading } = usePaletteOptions(typed, { screens, commands, acts })

  const firstPlan = found[0]?.plan ?? null
  const firstCheck = usePlanCheck(firstPlan)
  const options = useMemo<readonly PaletteOption[]>(() => {
    if (refusal)
      return [
        ...refusal.instead.map((plan) => planOption({ plan, group: 'Instead', acts, time, isOtherTime: true })),
        ...found.filter(({ plan }) => !plan),
      ]
    const free = (firstCheck?.nearest ?? []).map((plan) =>
      planOption({ plan, group: 'Free instead', acts, time, reading: found[0]?.reading, isOtherTime: true }),
    )
    return free.length === 0 ? found : [found[0]!, ...free, ...found.slice(1)]
  }, [refusal, found, firstCheck?.nearest, acts, time])
  const chosen = Math.max(
    0,
    options.findIndex(({ id }) => id === chosenId),
  )
  const current = options[chosen]
  const currentCheck = usePlanCheck(chosen === 0 ? null : (current?.plan ?? null))
  const shownReading = current?.reading ?? (refusal ? reading : current?.plan && reading)

  const choose = (option: PaletteOption | undefined) => {
    if (!option || booking.isRunning) return
    if (option.isStaying) return option.run()
    typeIntoPalette('')
    closePalette()
    option.run()
  }
  // Enter that came before the answer takes the first of it; a booking is made only once its sentence was in sight.
  const isEnterWaiting = useRef(false)
  useEffect(() => {
    if (isPending || !isEnterWaiting.current) return
    isEnterWaiting.current = false
    if (!options[0]?.plan) choose(options[0])
  })

  const type = (text: string) => {
    isEnterWaiting.current = false
    setChosenId(null)
    booking.clear()
    typeIntoPalette(text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && options.length > 0) setChosenId(options[(chosen + step + options.length) % options.length]!.id)
    else if (event.key === 'Enter' && !isPending) choose(current)
    else if (event.key === 'Enter') isEnterWaiting.current = true
    else if (event.key === 'Escape') closePalette()
    else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) input.current?.select()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  useKeys(
    'Search or book',
    [
      { keys: '↑ ↓', label: 'choose', isHint: true },
      { keys: 'Enter', label: 'do it', isHint: true },
      { keys: 'Esc', label: 'leave', run: closePalette, isHint: true },
    ],
    {
      isModal: true,
    },
  )
  const sentence = shownReading?.start?.kind === 'missing' ? shownReading.start.sentence : null
  return (
    <div className="palette-body" onKeyDown={onKeyDown}>
      <div className="palette-search">
        <IconSearch size={18} stroke={1.8} aria-hidden />
        <input
          ref={input}
          data-autofocus
          role="combobox"
          aria-label="Search or book"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={current ? optionId(chosen) : undefined}
          aria-busy={isPending || booking.isRunning}
          placeholder="Search, or book: grace amina thu 6pm 60"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Key keys="Esc" />
      </div>
      {shownReading && <PhraseEcho reading={shownReading} client={current?.plan?.client ?? current?.client} time={time} />}
      {refusal && (
        <p className="palette-problem" role="alert">
          {refusal.problem.message}
        </p>
      )}
      {!refusal && sentence !== null && (
        <p className="palette-problem" role="status">
          {sentence}
        </p>
      )}
      {isFailed && <p className="palette-problem">The clients did not answer. Type on to ask again.</p>}
      <OptionList
        id={listId}
        options={options}
        chosen={chosen}
        optionId={optionId}
        check={refusal ? null : firstCheck}
        chosenCheck={currentCheck}
        hasCard={!refusal}
        time={time}
        onChoose={choose}
        onPoint={(option) => setChosenId(option.id)}
      />
      {options.length === 0 && !isPending && (
        <p className="palette-empty">Nothing has this name. A client is found by name, phone, e-mail or number.</p>
      )}
      <div className="palette-foot">
        <span className="hint">
          <Key keys="↑ ↓" />
          choose
        </span>
        <span className="hint">
          <Key keys="Esc" />
          leave, keep the words
        </span>
        <span className="grow" />
        <span>Nothing is booked until Enter</span>
      </div>
    </div>
  )
}
