export const counted = (clients: number): string => `${clients.toLocaleString('en-GB')} ${clients === 1 ? 'client' : 'clients'}`
