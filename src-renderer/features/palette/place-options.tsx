import { IconArrowRight, IconCommand } from '@tabler/icons-react'
import { clientName } from '../../lib/client-name'
import { phoneText } from '../../lib/phone-text'
import type { Client, Trainer } from '../../lib/records'
import { PersonMark } from '../../ui/person-mark'
import { TrainerMark } from '../../ui/trainer-mark'
import { isMatching } from './matching-words'
import type { PaletteActs, PaletteCommand, PaletteScreen } from './palette-acts'
import type { PaletteOption } from './palette-option'

const mostClients = 8

export const screenOptions = (screens: readonly PaletteScreen[], typed: string, acts: PaletteActs): PaletteOption[] =>
  screens
    .filter(({ label }) => isMatching(label, typed))
    .map(({ to, label, keys }) => ({
      id: `screen ${to}`,
      group: 'Go to',
      icon: <IconArrowRight size={17} stroke={1.7} aria-hidden />,
      title: label,
      ...(keys === undefined ? {} : { keys }),
      run: () => acts.goTo(to),
    }))

export const commandOptions = (commands: readonly PaletteCommand[], typed: string): PaletteOption[] =>
  commands
    .filter(({ label, where }) => isMatching(`${label} ${where ?? ''}`, typed))
    .map(({ id, label, where, keys, run }) => ({
      id: `command ${id}`,
      group: 'Commands',
      icon: <IconCommand size={17} stroke={1.7} aria-hidden />,
      title: label,
      ...(where === undefined ? {} : { detail: where }),
      ...(keys === undefined ? {} : { keys }),
      run,
    }))

export const trainerOptions = (trainers: readonly Trainer[], typed: string, today: string, acts: PaletteActs): PaletteOption[] =>
  trainers
    .filter(({ name }) => typed.trim() !== '' && isMatching(name, typed))
    .map(({ id, name, initials, hue }) => ({
      id: `trainer ${id}`,
      group: 'Trainers',
      icon: <TrainerMark initials={initials} hue={hue} size={20} />,
      title: name,
      detail: 'today in the calendar',
      run: () => acts.openDay(today, id),
    }))

export const clientOptions = (clients: readonly Client[], acts: PaletteActs): PaletteOption[] =>
  clients.slice(0, mostClients).map((client) => ({
    id: `client ${client.id}`,
    group: 'Clients',
    icon: <PersonMark name={clientName(client)} size={20} />,
    title: clientName(client),
    detail: [client.number, client.phone === null ? null : phoneText(client.phone)].filter(Boolean).join(' · '),
    run: () => acts.openClient(client.id),
  }))
