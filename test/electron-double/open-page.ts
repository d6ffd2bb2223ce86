import type { Page } from 'playwright-core'
import { lifecycle } from './lifecycle.ts'

let isFirst = true

/** Chromium starts with one page, which the first window takes. */
export async function openPage(): Promise<Page> {
  const { browser } = lifecycle
  if (!browser) throw new Error('electron double: Chromium is not running')
  const [startPage] = browser.pages()
  if (!isFirst || !startPage) return browser.newPage()
  isFirst = false
  return startPage
}
