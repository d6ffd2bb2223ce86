import type { Client } from '../../lib/records'

export type Level = NonNullable<Client['fitnessLevel']>

const names: Record<Level, string> = {
  beginner: 'Beginner',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
  athlete: 'Athlete',
}

export const levels = Object.keys(names) as Level[]

export const levelText = (level: Client['fitnessLevel']): string => (level === null ? '–' : names[level])
