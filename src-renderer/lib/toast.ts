import { createPersonal } from './personal-store'

interface ToastState {
  /** What was done, in words; null when nothing is shown. */
  text: string | null
}

export const useToast = createPersonal<ToastState>(() => ({ text: null }))

const shownMs = 10_000
let timer: ReturnType<typeof setTimeout> | undefined

/** Says what was done. One at a time; failures are not toasts. */
export const showToast = (text: string): void => {
  clearTimeout(timer)
  useToast.setState({ text })
  timer = setTimeout(() => useToast.setState({ text: null }), shownMs)
}

export const hideToast = (): void => useToast.setState({ text: null })
