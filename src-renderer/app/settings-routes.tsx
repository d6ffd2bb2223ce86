import { createRoute, redirect } from '@tanstack/react-router'
import { AuditPage } from '../features/audit/audit-page'
import { auditSearch } from '../features/audit/audit-search'
import { NewPlanPage, PlanPage } from '../features/memberships/plan-page'
import { PlansPage } from '../features/memberships/plans-page'
import { NewPackagePage, PackagePage } from '../features/packages/package-page'
import { PackagesPage } from '../features/packages/packages-page'
import { AboutPage } from '../features/settings/about-page'
import { AppearancePage } from '../features/settings/appearance-page'
import { BackupPage } from '../features/settings/backup-page'
import { ClosedDaysPage } from '../features/settings/closed-days-page'
import { HoursPage } from '../features/settings/hours-page'
import { PasswordPage } from '../features/settings/password-page'
import { PoliciesPage } from '../features/settings/policies-page'
import { ProfilePage } from '../features/settings/profile-page'
import { SecurityPage } from '../features/settings/security-page'
import { StaffLeavePage } from '../features/settings/staff-leave-page'
import { StaffPage } from '../features/settings/staff-page'
import { StaffUserPage } from '../features/settings/staff-user-page'
import { StudioPage } from '../features/settings/studio-page'
import { TaxPage } from '../features/settings/tax-page'
import { TillRulesPage } from '../features/settings/till-rules-page'
import { NewSessionTypePage, SessionTypePage } from '../features/session-types/session-type-page'
import { SessionTypesPage } from '../features/session-types/session-types-page'
import { HandOver } from '../features/trainers/hand-over'
import { LeavePage } from '../features/trainers/leave-page'
import { NewTrainerPage } from '../features/trainers/new-trainer-page'
import { OwnPhoto } from '../features/trainers/own-photo'
import { TrainerPage } from '../features/trainers/trainer-page'
import { TrainersPage } from '../features/trainers/trainers-page'
import { isOffice } from '../lib/access'
import { signedInUser } from '../lib/signed-in'
import { rootRoute } from './root-route'
import { SettingsNav } from './settings-nav'

const nav = <SettingsNav />
const forOffice = () => {
  const user = signedInUser()
  if (user && !isOffice(user.role)) throw redirect({ to: '/settings/profile' })
}
const index = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  beforeLoad: () => {
    const user = signedInUser()
    throw redirect({ to: user && isOffice(user.role) ? '/settings/studio' : '/settings/profile' })
  },
})
const studio = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/studio',
  beforeLoad: forOffice,
  component: () => <StudioPage nav={nav} />,
})
const policies = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/policies',
  beforeLoad: forOffice,
  component: () => <PoliciesPage nav={nav} />,
})
const hours = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/hours',
  beforeLoad: forOffice,
  component: () => <HoursPage nav={nav} />,
})
const closedDays = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/closed-days',
  beforeLoad: forOffice,
  component: () => <ClosedDaysPage nav={nav} />,
})
const trainers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/trainers',
  beforeLoad: forOffice,
  component: () => <TrainersPage nav={nav} />,
})
const newTrainer = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/trainers/new',
  beforeLoad: forOffice,
  component: () => <NewTrainerPage nav={nav} />,
})
const trainer = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/trainers/$trainerId',
  beforeLoad: forOffice,
  component: function OneTrainer() {
    const { trainerId } = trainer.useParams()
    return <TrainerPage key={trainerId} nav={nav} trainerId={trainerId} />
  },
})
const trainerLeaves = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/trainers/$trainerId/leave',
  beforeLoad: forOffice,
  component: function OneTrainerLeaves() {
    const { trainerId } = trainerLeaves.useParams()
    return <LeavePage key={trainerId} nav={nav} trainerId={trainerId} />
  },
})
const types = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/session-types',
  beforeLoad: forOffice,
  component: () => <SessionTypesPage nav={nav} />,
})
const newType = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/session-types/new',
  beforeLoad: forOffice,
  component: () => <NewSessionTypePage nav={nav} />,
})
const type = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/session-types/$sessionTypeId',
  beforeLoad: forOffice,
  component: function OneSessionType() {
    const { sessionTypeId } = type.useParams()
    return <SessionTypePage key={sessionTypeId} nav={nav} sessionTypeId={sessionTypeId} />
  },
})
const packages = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/packages',
  beforeLoad: forOffice,
  component: () => <PackagesPage nav={nav} />,
})
const newPackage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/packages/new',
  beforeLoad: forOffice,
  component: () => <NewPackagePage nav={nav} />,
})
const onePackage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/packages/$packageId',
  beforeLoad: forOffice,
  component: function OnePackage() {
    const { packageId } = onePackage.useParams()
    return <PackagePage key={packageId} nav={nav} packageId={packageId} />
  },
})
const plans = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/membership-plans',
  beforeLoad: forOffice,
  component: () => <PlansPage nav={nav} />,
})
const newPlan = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/membership-plans/new',
  beforeLoad: forOffice,
  component: () => <NewPlanPage nav={nav} />,
})
const plan = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/membership-plans/$planId',
  beforeLoad: forOffice,
  component: function OnePlan() {
    const { planId } = plan.useParams()
    return <PlanPage key={planId} nav={nav} planId={planId} />
  },
})
const tax = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/tax',
  beforeLoad: forOffice,
  component: () => <TaxPage nav={nav} />,
})
const tillRules = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/till-rules',
  beforeLoad: forOffice,
  component: () => <TillRulesPage nav={nav} />,
})
const staff = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/staff',
  beforeLoad: forOffice,
  component: () => <StaffPage nav={nav} />,
})
const staffUser = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/staff/$staffUserId',
  beforeLoad: forOffice,
  component: function OneStaffUser() {
    const { staffUserId } = staffUser.useParams()
    return <StaffUserPage key={staffUserId} nav={nav} staffUserId={staffUserId} />
  },
})
const staffUserLeaves = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/staff/$staffUserId/leave',
  beforeLoad: forOffice,
  component: function OneStaffUserLeaves() {
    const { staffUserId } = staffUserLeaves.useParams()
    return <StaffLeavePage key={staffUserId} nav={nav} staffUserId={staffUserId} handOver={HandOver} />
  },
})
const backup = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/backup',
  beforeLoad: forOffice,
  component: () => <BackupPage nav={nav} />,
})
const audit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/audit',
  beforeLoad: forOffice,
  validateSearch: auditSearch,
  component: function History() {
    const navigate = audit.useNavigate()
    return <AuditPage nav={nav} search={audit.useSearch()} onSearch={(search) => void navigate({ search })} />
  },
})
const security = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/security',
  beforeLoad: forOffice,
  component: () => <SecurityPage nav={nav} />,
})
const profile = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/profile',
  component: () => <ProfilePage nav={nav} photo={<OwnPhoto />} />,
})
const password = createRoute({ getParentRoute: () => rootRoute, path: '/settings/password', component: () => <PasswordPage nav={nav} /> })
const appearance = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/appearance',
  component: () => <AppearancePage nav={nav} />,
})
const about = createRoute({ getParentRoute: () => rootRoute, path: '/settings/about', component: () => <AboutPage nav={nav} /> })

/** The settings, each a place of its own. What only the office may change is not there for others. */
export const settingsRoutes = [
  index,
  studio,
  policies,
  hours,
  closedDays,
  trainers,
  newTrainer,
  trainer,
  trainerLeaves,
  types,
  newType,
  type,
  packages,
  newPackage,
  onePackage,
  plans,
  newPlan,
  plan,
  tax,
  tillRules,
  staff,
  staffUser,
  staffUserLeaves,
  backup,
  audit,
  security,
  profile,
  password,
  appearance,
  about,
] as const
