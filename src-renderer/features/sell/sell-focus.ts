/** Puts the caret into a field of this screen by its name, with what is in it selected. */
export const focusField = (root: HTMLElement | null, path: string): void => {
  const field = root?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
  field?.focus()
  if (field instanceof HTMLInputElement) field.select()
}
