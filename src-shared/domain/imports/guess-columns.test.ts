import { expect, test } from 'vitest'
import { guessColumns, looksLikeHeader } from './guess-columns'
import { guessSeparator } from './guess-separator'

test.each([
  [
    'our own',
    'First name,Last name,E-mail,Phone,Birthday,Level,Goals,Tags,Notes,Emergency contact,Emergency phone,E-mail consent,SMS consent,Number,Client since,Archived',
    'firstName,lastName,email,phone,birthday,fitnessLevel,goals,tags,notes,emergencyName,emergencyPhone,emailConsent,smsConsent,ignore,ignore,ignore',
  ],
  [
    'Mindbody',
    'Client ID,Last Name,First Name,Email,Mobile Phone,Home Phone,Birth Date,Emergency Contact Info Name,Emergency Contact Info Phone,Red Alert',
    'ignore,lastName,firstName,email,phone,ignore,birthday,emergencyName,emergencyPhone,notes',
  ],
  [
    'Glofox',
    'First name,Last name,Email,Phone,Date of birth,Membership name,Email opt in,SMS opt in',
    'firstName,lastName,email,phone,birthday,ignore,emailConsent,smsConsent',
  ],
  [
    'TeamUp',
    'Full Name,Email Address,Phone Number,Date of Birth,Emergency Contact Name,Emergency Contact Number,Status',
    'fullName,email,phone,birthday,emergencyName,emergencyPhone,ignore',
  ],
  [
    'Vagaro',
    'Customer First Name,Customer Last Name,Email,Cell Phone,Day Phone,Birthdate,Notes,Tags',
    'firstName,lastName,email,phone,ignore,birthday,notes,tags',
  ],
  [
    'Fresha',
    'Client ID,First Name,Last Name,Full Name,Mobile Number,Email,Date of Birth,Accepts Marketing,Accepts SMS Marketing,Note',
    'ignore,firstName,lastName,ignore,phone,email,birthday,emailConsent,smsConsent,notes',
  ],
  ['Acuity', 'First Name,Last Name,Phone,Email,Notes,Days Since Last Appointment', 'firstName,lastName,phone,email,notes,ignore'],
  [
    'Square',
    'First Name,Last Name,Email Address,Phone Number,Birthday,Memo,Email Subscription Status,Reference ID',
    'firstName,lastName,email,phone,birthday,notes,emailConsent,ignore',
  ],
  [
    'German',
    'Vorname,Nachname,E-Mail-Adresse,Handynummer,Geburtsdatum,Bemerkungen,PLZ',
    'firstName,lastName,email,phone,birthday,notes,ignore',
  ],
  [
    'Swahili',
    'Jina la kwanza,Jina la mwisho,Barua pepe,Nambari ya simu,Tarehe ya kuzaliwa,Maelezo',
    'firstName,lastName,email,phone,birthday,notes',
  ],
  ['French', 'Prénom,Nom de famille,Courriel,Téléphone,Date de naissance,Remarques', 'firstName,lastName,email,phone,birthday,notes'],
  [
    'Spanish',
    'Nombre,Apellidos,Correo electrónico,Teléfono móvil,Fecha de nacimiento,Notas',
    'firstName,lastName,email,phone,birthday,notes',
  ],
])('the columns of a file from %s are known by their headers', (_, headers, fields) => {
  expect(guessColumns(headers.split(','), [], true).join(',')).toBe(fields)
})

test('cells tell what headers do not', () => {
  const rows = [
    ['Grace Wambui', 'grace@example.com', '0712 345 678', '7.3.1990', 'x'],
    ['Peter Otieno', 'peter@example.com', '+254 722 111 222', '30.12.1985', 'y'],
  ]
  expect(guessColumns(['A', 'B', 'C', 'D', 'E'], rows, false)).toEqual(['fullName', 'email', 'phone', 'birthday', 'ignore'])
  expect(guessColumns(['Who', 'Contact 1', 'Contact 2', 'Since', 'E'], rows, true)).toEqual([
    'ignore',
    'email',
    'phone',
    'ignore',
    'ignore',
  ])
  expect(looksLikeHeader(rows[0]!, rows)).toBe(false)
  expect(looksLikeHeader(['Who', 'Contact'], [['Grace', 'grace@example.com']])).toBe(true)
  expect(looksLikeHeader(['First name', 'E-mail'], rows)).toBe(true)
})

test('one field has one column, the better header, and notes have several', () => {
  expect(guessColumns(['Home phone', 'Mobile', 'Notes', 'Comments', 'Name', 'First name'], [], true)).toEqual([
    'ignore',
    'phone',
    'notes',
    'notes',
    'ignore',
    'firstName',
  ])
})

test('the separator is the one most lines agree on, quotes understood', () => {
  expect(guessSeparator(['a;b;c', '1,5;"x;y";3', '2,5;b;c'])).toBe(';')
  expect(guessSeparator(['a,b,c', '"x;y;z;w",2,3'])).toBe(',')
  expect(guessSeparator(['a\tb', '1\t2'])).toBe('\t')
  expect(guessSeparator(['a|b', '1|2'])).toBe('|')
  expect(guessSeparator(['alone'])).toBe(',')
})
