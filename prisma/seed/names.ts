interface Names {
  /** How many of a hundred clients are named like this. */
  share: number
  first: readonly string[]
  last: readonly string[]
}

const list = (text: string): readonly string[] => text.split(/\s+/)

/** The names of a Nairobi studio's clients. */
export const nameLists: readonly Names[] = [
  {
    share: 62,
    first:
      list(`Grace Peter Ruth Joy Lucy Kevin Mercy Dennis Samuel Faith Wanjikũ Njeri Wambui Atieno Akinyi Achieng Moraa Chebet Jepkosgei Kemunto
      Otieno Kamau Mwangi Kipchoge Barasa Juma Halima Fatuma Aisha Abdi Yusuf Nadia Hassan Zawadi Imani Baraka Neema Tabitha Brenda Cynthia Linet Moses
      Victor Paul Anne Jane Dorcas Naomi Caroline Stephen Ian Elijah Sharon Ahmed Salma Rehema Wangarĩ Mũthoni Nyambura Kĩarie`),
    last: list(`Wanjirũ Kamau Mwangi Otieno Odhiambo Ochieng Onyango Ouma Omondi Akinyi Wambui Njoroge Kimani Kariuki Gitau Mbugua Mutiso Musyoka Mutua Mumo
      Kiptoo Kiprono Lagat Cheruiyot Koech Rotich Barasa Wekesa Wafula Simiyu Moraa Nyaboke Ongeri Mwenda Murithi Mũriũki Abdi Noor Hussein Yusuf Salim Ali
      Mohamed Mwakio Mwachofi Nzioka Kilonzo Ng’ang’a Ng’eno Maina`),
  },
  {
    share: 20,
    first: list(
      `Priya Raj Anjali Vikram Meera Sanjay Nisha Kiran Amit Deepa Rohan Sunita Arjun Pooja Hitesh Kavita Nikhil Rekha Jayesh Bhavna`,
    ),
    last: list(`Patel Shah Mehta Desai Joshi Chaudhary Kapoor Singh Sharma Rao Lakhani Virani Devani Somaiya Bhatt Gandhi`),
  },
  {
    share: 18,
    first: list(
      `Zoë Liam Sarah Tom Søren Małgorzata Chloé Jürgen Elena Mateo Björn Saoirse Hannah Luca Renée Óscar Marta Oliver Ingrid Émile`,
    ),
    last: list(
      `Lindqvist O’Brien Lindgren Müller Østergaard Wiśniewska Dubois García Novák Rossi McDonagh Groß Ferreira D’Angelo Håkansson Bakker Łukasik Smith Hughes`,
    ),
  },
]

export const goals: readonly string[] = [
  'Lose weight',
  'Build muscle',
  'Run a half marathon',
  'Move without pain',
  'Get stronger',
  'Sleep better',
  'Back from an injury',
  'Mount Kenya in February',
  'Posture at the desk',
  'Stay fit after 60',
]

export const clientNotes: readonly string[] = [
  'Left knee: no jumping.',
  'Prefers mornings before work.',
  'Asthma; the inhaler is in the bag.',
  'Training for the Lewa marathon.',
  'Lower back: light deadlifts only.',
  'Call, don’t text.',
  'Comes with a guest now and then.',
]

export const bookingNotes: readonly string[] = [
  'First session',
  'Bring the resistance bands',
  'May come ten minutes late',
  'Wants to try kettlebells',
  'Left knee: no jumping',
  'Re-test the 5 km time',
]

export const cancellationReasons: Record<'by_client' | 'by_studio' | 'by_trainer' | 'declined', readonly string[]> = {
  by_client: ['Stuck in traffic', 'Feeling unwell', 'Work trip', 'Child is ill', 'Asked for another day'],
  by_trainer: ['Trainer unwell', 'Trainer at a course'],
  by_studio: ['Power cut', 'Water works in the street'],
  declined: ['Kept for a regular client', 'Too far ahead'],
}

export const ratingComments: Record<'good' | 'poor', readonly string[]> = {
  good: ['Tough but good', 'Knows when to push', 'Back feels better already', 'Best hour of the week', 'Clear explanations'],
  poor: ['Began ten minutes late', 'Too crowded', 'More stretching next time', 'Music too loud'],
}

export type IssueKind = 'late' | 'injury' | 'complaint' | 'equipment' | 'other'

export const issueNotes: readonly { kind: IssueKind; note: string }[] = [
  { kind: 'late', note: 'Traffic on Ngong Road; began 15 minutes late.' },
  { kind: 'injury', note: 'Twisted ankle on the box jump; iced, no doctor.' },
  { kind: 'complaint', note: 'Changing room was cold.' },
  { kind: 'equipment', note: 'Cable machine 2 jams at the top.' },
  { kind: 'equipment', note: 'Reformer strap is worn.' },
  { kind: 'other', note: 'Left a watch; it is at the desk.' },
]

/** What the desk writes down about somebody, most of it once. */
export const deskNotes: readonly string[] = [
  'Pays by M-Pesa from the husband’s number; check the name before sending back.',
  'Doctor’s letter of May allows squats again.',
  'Asked for a quiet hour; mornings before 8 suit.',
  'Locker key 14 is with this client until Friday.',
  'Recommended by a neighbour; wants the same trainer.',
  'Do not mention the knee in front of the daughter.',
  'Prefers to be called after 17:00.',
  'Interested in a ten-pack once the holiday is over.',
]

export const tags: readonly { tag: string; share: number }[] = [
  { tag: 'Morning', share: 22 },
  { tag: 'Corporate', share: 12 },
  { tag: 'Student', share: 9 },
  { tag: 'Marathon 2027', share: 6 },
  { tag: 'Postnatal', share: 4 },
  { tag: 'VIP', share: 3 },
]
