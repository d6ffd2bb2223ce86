import { spawn } from 'node:child_process'
import type { Page } from 'playwright-core'
import { chromiumPath, isHeaded, profileFolder } from './environment.ts'
import { lifecycle } from './lifecycle.ts'

let isFirst = true

/** Headed, a second chromium on the same profile hands its --app address to the first: a window of its own, without tabs. */
export async function openPage(): Promise<Page> {
  const { browser } = lifecycle
  if (!browser) throw new Error('electron double: Chromium is not running')
  const [startPage] = browser.pages()
  if (isFirst && startPage) {
    isFirst = false
    return startPage
  }
  if (!isHeaded) return browser.newPage()
  const opened = browser.waitForEvent('page')
  spawn(chromiumPath, ['--no-sandbox', '--test-type', `--user-data-dir=${profileFolder}`, '--app=data:text/html,<title>_</title>'], {
    stdio: 'ignore',
  })
  return opened
}
