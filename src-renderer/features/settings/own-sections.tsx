import type { ReactNode } from 'react'
import { office, ownerOnly, roles as everyRole, type Role } from '@shared/contract/builder'
import { AboutSection } from './about-section'
import { AppearanceSection } from './appearance-section'
import { BackupSection } from './backup-section'
import { HoursSection } from './hours-section'
import { PasswordSection } from './password-section'
import { ProfileSection } from './profile-section'
import { SecuritySection } from './security-section'
import { StaffSection } from './staff-section'
import { StudioSection } from './studio-section'

interface OwnSection {
  id: string
  label: string
  element: ReactNode
  /** As its procedures allow; the others do not see it. */
  roles: readonly Role[]
}

export const ownSections: readonly OwnSection[] = [
  { id: 'studio', label: 'Studio', roles: office, element: <StudioSection /> },
  { id: 'hours', label: 'Hours', roles: office, element: <HoursSection /> },
  { id: 'staff', label: 'Staff', roles: office, element: <StaffSection /> },
  { id: 'backup', label: 'Backup', roles: office, element: <BackupSection /> },
  { id: 'security', label: 'Security', roles: ownerOnly, element: <SecuritySection /> },
  { id: 'profile', label: 'Profile', roles: everyRole, element: <ProfileSection /> },
  { id: 'password', label: 'Password', roles: everyRole, element: <PasswordSection /> },
  { id: 'appearance', label: 'Appearance', roles: everyRole, element: <AppearanceSection /> },
  { id: 'about', label: 'About', roles: everyRole, element: <AboutSection /> },
]
