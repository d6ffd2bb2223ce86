import type { Client } from '../../lib/records'

const names: Record<NonNullable<Client['fitnessLevel']>, string> = {
  beginner: 'Beginner',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
  athlete: 'Athlete',
}

export const levelText = (level: Client['fitnessLevel']): string => (level === null ? '–' : names[level])
