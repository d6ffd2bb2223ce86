/** Electron's event argument: a listener may call preventDefault to stop what would follow. */
export type EmittedEvent = { defaultPrevented: boolean; preventDefault(): void }

export const emittedEvent = (): EmittedEvent => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true
  },
})
