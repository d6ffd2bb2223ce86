/** Of one line. */
export const mostOfOne = 999

/** Packages in one sale, all its lines together: each is a lot of its own, and everybody waits while they are made. */
export const mostPackages = 20
