/** As it is spoken and printed: first name first, the last name may be missing. */
export const clientName = ({ firstName, lastName }: { firstName: string; lastName: string }): string => `${firstName} ${lastName}`.trim()
