import { showToast } from '../../lib/toast'

/** A page of the station reached over the network has no clipboard of its own; the browser copies what is selected. */
const copySelected = (text: string): boolean => {
  const field = document.createElement('textarea')
  field.value = text
  const focused = document.activeElement
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}

const copied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

export const copyPhone = async (phone: string): Promise<void> => {
  if (await copied(phone)) showToast(`Copied ${phone}`)
}
