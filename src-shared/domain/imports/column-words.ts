import { foldText } from '../search/fold-text.ts'
import type { ImportField } from './import-words.ts'

/**
 * Headers as other programs and people write them: English, German, French, Spanish, Swahili, and the exports of Mindbody, Glofox, TeamUp,
 * Vagaro, Fresha, Acuity and Square by the words their own help pages use. Folded, one space between words. Earlier is better: where two columns fit one field, the first word wins.
 */
const words: Record<Exclude<ImportField, 'ignore'>, readonly string[]> = {
  firstName: [
    'first name', 'firstname', 'given name', 'client first name', 'customer first name', 'member first name', 'first', 'forename', 'preferred name',
    'vorname', 'prenom', 'nombre', 'nombres', 'primer nombre', 'jina la kwanza',
  ],
  lastName: [
    'last name', 'lastname', 'surname', 'family name', 'client last name', 'customer last name', 'member last name', 'last', 'second name',
    'nachname', 'familienname', 'zuname', 'nom de famille', 'apellido', 'apellidos', 'jina la mwisho', 'jina la ukoo', 'jina la familia',
  ],
  fullName: [
    'full name', 'fullname', 'name', 'client name', 'customer name', 'member name', 'display name', 'client', 'customer', 'member',
    'kunde', 'kundin', 'kundenname', 'mitglied', 'nom complet', 'nom et prenom', 'nom', 'nombre completo', 'nombre y apellidos', 'cliente', 'jina kamili', 'jina', 'majina', 'mteja',
  ],
  email: [
    'e mail', 'email', 'email address', 'e mail address', 'primary email', 'client email', 'customer email', 'member email', 'mail', 'e mail adresse', 'emailadresse', 'mailadresse',
    'adresse e mail', 'adresse email', 'courriel', 'adresse mail', 'correo electronico', 'correo', 'barua pepe', 'email 1', 'e mail 1 value',
  ],
  phone: [
    'mobile phone', 'mobile', 'mobile number', 'mobile phone number', 'cell phone', 'cell', 'cellphone', 'phone', 'phone number', 'telephone', 'telephone number', 'tel', 'phone 1', 'primary phone',
    'contact number', 'client phone', 'customer phone', 'home phone', 'day phone', 'work phone', 'whatsapp', 'whatsapp number', 'msisdn', 'mpesa number',
    'handy', 'handynummer', 'mobil', 'mobiltelefon', 'mobilnummer', 'telefon', 'telefonnummer', 'portable', 'numero de telephone', 'numero de portable', 'telefono', 'telefono movil', 'movil', 'celular',
    'simu', 'nambari ya simu', 'namba ya simu', 'rununu',
  ],
  birthday: [
    'birthday', 'birth date', 'birthdate', 'date of birth', 'dob', 'd o b', 'born', 'geburtstag', 'geburtsdatum', 'geboren', 'geboren am', 'date de naissance', 'naissance', 'anniversaire',
    'fecha de nacimiento', 'nacimiento', 'cumpleanos', 'tarehe ya kuzaliwa', 'siku ya kuzaliwa',
  ],
  fitnessLevel: [
    'level', 'fitness level', 'ability', 'ability level', 'experience', 'experience level', 'stufe', 'niveau', 'leistungsstand', 'fitnesslevel', 'nivel', 'kiwango',
  ],
  goals: ['goals', 'goal', 'fitness goals', 'training goals', 'objectives', 'ziele', 'ziel', 'trainingsziel', 'objectifs', 'objectif', 'objetivos', 'objetivo', 'malengo', 'lengo'],
  tags: ['tags', 'tag', 'labels', 'groups', 'client tags', 'customer groups', 'categories', 'client type', 'gruppen', 'gruppe', 'kategorie', 'schlagworte', 'etiquettes', 'etiquetas', 'lebo'],
  notes: [
    'notes', 'note', 'client notes', 'customer notes', 'memo', 'comments', 'comment', 'remarks', 'appointment notes', 'additional info', 'medical notes', 'medical conditions', 'injuries', 'red alert', 'yellow alert',
    'notizen', 'notiz', 'bemerkung', 'bemerkungen', 'anmerkung', 'anmerkungen', 'kommentar', 'remarque', 'remarques', 'commentaire', 'commentaires', 'notas', 'nota', 'observaciones', 'comentarios', 'maelezo', 'maoni',
  ],
  emergencyName: [
    'emergency contact', 'emergency contact name', 'emergency name', 'emergency contact info name', 'next of kin', 'ice contact', 'notfallkontakt', 'notfallkontakt name', 'contact d urgence', 'contact durgence', 'contacto de emergencia',
    'mtu wa dharura', 'mawasiliano ya dharura',
  ],
  emergencyPhone: [
    'emergency phone', 'emergency contact phone', 'emergency contact number', 'emergency number', 'emergency contact phone number', 'emergency contact info phone', 'next of kin phone', 'ice phone', 'notfallnummer', 'notfalltelefon', 'notfallkontakt telefon',
    'telephone d urgence', 'telephone durgence', 'telefono de emergencia', 'simu ya dharura', 'nambari ya dharura',
  ],
  emailConsent: [
    'e mail consent', 'email consent', 'email opt in', 'email marketing', 'email marketing consent', 'accepts email marketing', 'accepts marketing', 'marketing consent', 'marketing opt in', 'email subscription status', 'email subscribed', 'newsletter',
    'promotional emails', 'send marketing emails', 'werbung per e mail', 'e mail einwilligung', 'einwilligung e mail', 'consentement e mail', 'consentimiento correo', 'idhini ya barua pepe',
  ],
  smsConsent: [
    'sms consent', 'sms opt in', 'sms marketing', 'sms marketing consent', 'accepts sms marketing', 'text consent', 'text opt in', 'text marketing', 'promotional texts', 'send text messages', 'sms subscribed', 'sms einwilligung', 'einwilligung sms', 'consentement sms', 'consentimiento sms', 'idhini ya sms',
  ],
}

const byWord = new Map<string, { field: ImportField; rank: number }>()
for (const [field, spellings] of Object.entries(words) as [ImportField, readonly string[]][])
  for (const [rank, spelling] of spellings.entries()) if (!byWord.has(spelling)) byWord.set(spelling, { field, rank })

/** `E-mail*`, `e_mail` and `EmailAddress` are one header. */
const spellingsOf = (header: string): string[] => {
  const apart = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const plain = (text: string) => foldText(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replaceAll(/[_.+@*:#]/g, ' ')).replace(/ +/g, ' ').trim()
  return [...new Set([plain(header), plain(apart), plain(header).replaceAll(' ', '')])]
}

/** The field a header names, and how well (0 = best); null when it names none. */
export const fieldOfHeader = (header: string): { field: ImportField; rank: number } | null => {
  for (const spelling of spellingsOf(header)) {
    const found = byWord.get(spelling)
    if (found) return found
  }
  return null
}
