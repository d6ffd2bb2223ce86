import { foldText } from '../search/fold-text.ts'

export type Level = 'beginner' | 'intermediate' | 'advanced' | 'athlete'
export type Consent = 'granted' | 'refused' | 'unknown'

const levels: Record<Level, readonly string[]> = {
  beginner: [
    'beginner',
    'novice',
    'new',
    'starter',
    'basic',
    'low',
    'anfanger',
    'anfangerin',
    'einsteiger',
    'einsteigerin',
    'debutant',
    'debutante',
    'principiante',
    'mwanzo',
    'anayeanza',
    '1',
  ],
  intermediate: [
    'intermediate',
    'medium',
    'moderate',
    'improver',
    'mittel',
    'fortgeschritten',
    'fortgeschrittene',
    'intermediaire',
    'moyen',
    'intermedio',
    'intermedia',
    'medio',
    'kati',
    'wastani',
    '2',
  ],
  advanced: [
    'advanced',
    'experienced',
    'high',
    'expert',
    'profi',
    'experte',
    'erfahren',
    'avance',
    'avancee',
    'confirme',
    'avanzado',
    'avanzada',
    'juu',
    '3',
  ],
  athlete: [
    'athlete',
    'elite',
    'professional',
    'pro',
    'competitor',
    'athlet',
    'athletin',
    'leistungssportler',
    'athlete pro',
    'sportif',
    'atleta',
    'mwanariadha',
    'mwanamichezo',
    '4',
  ],
}
const yes = [
  'yes',
  'y',
  'true',
  '1',
  'x',
  'ja',
  'j',
  'oui',
  'o',
  'si',
  's',
  'ndiyo',
  'ndio',
  'granted',
  'given',
  'opted in',
  'opt in',
  'optin',
  'subscribed',
  'on',
  'agreed',
  'allowed',
  'wahr',
  'vrai',
  'verdadero',
  'checked',
  'ok',
]
const no = [
  'no',
  'n',
  'false',
  '0',
  'nein',
  'non',
  'hapana',
  'refused',
  'denied',
  'opted out',
  'opt out',
  'optout',
  'unsubscribed',
  'off',
  'declined',
  'falsch',
  'faux',
  'falso',
  'unchecked',
  'never',
]
const open = ['unknown', 'not asked', 'never asked', 'unbekannt', 'inconnu', 'desconocido']

const levelOf = new Map(Object.entries(levels).flatMap(([level, spellings]) => spellings.map((word) => [word, level as Level] as const)))
const consentOf = new Map<string, Consent>([
  ...yes.map((word) => [word, 'granted'] as const),
  ...no.map((word) => [word, 'refused'] as const),
  ...open.map((word) => [word, 'unknown'] as const),
])

/** A level by its word in any of the languages; null for a word that is none. */
export const levelOfWord = (text: string): Level | null => levelOf.get(foldText(text)) ?? null

/** Yes or no by its word; null for a word that is neither. */
export const consentOfWord = (text: string): Consent | null => consentOf.get(foldText(text)) ?? null

const nothing = new Set([
  '',
  '-',
  '--',
  '—',
  '–',
  'n a',
  'na',
  'none',
  'null',
  'nil',
  'nan',
  'keine',
  'kein',
  'aucun',
  'ninguno',
  'hakuna',
  'undefined',
])

/** What people write where there is nothing to write. */
export const isNothing = (text: string): boolean =>
  nothing.has(text.trim()) || nothing.has(text.trim().toLowerCase().replace('/', ' ').replaceAll('.', ''))
