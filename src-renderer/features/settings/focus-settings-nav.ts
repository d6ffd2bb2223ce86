/** One level back from a section: to its place in the list on the left. */
export const focusSettingsNav = (): void => document.querySelector<HTMLElement>('.settings-nav [aria-current]')?.focus()
