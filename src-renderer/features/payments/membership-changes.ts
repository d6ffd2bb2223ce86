/** Features whose records a change of a membership's days moves. */
export const membershipChanges = ['memberships', 'packages', 'clientPackages', 'bookings', 'clients'] as const
