import { phoneText } from '../../lib/phone-text'
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

/** Copied without its gaps, for any dialler; told with them. */
export const copyPhone = async (phone: string): Promise<void> => {
  if (await copied(phone)) showToast(`Copied ${phoneText(phone)}`)
}
