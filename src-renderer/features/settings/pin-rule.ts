/** The contract's own rule, as a sentence. */
export const pinRule = (pin: string): string | null => (/^\d{4,8}$/.test(pin) ? null : 'Write 4 to 8 digits, nothing else.')
