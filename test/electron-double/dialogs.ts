import type { DialogMethod } from './events.ts'
import { onCommand, report } from './report.ts'
import { strict } from './strict.ts'

const asked = new Map<number, (value: unknown) => void>()
let lastId = 0

/** Asks the test, which answers with `answer-dialog`. The window, where one is given, comes first. */
const ask =
  (method: DialogMethod) =>
  (...args: object[]): Promise<unknown> => {
    if (!process.send) return Promise.reject(new Error(`electron double: nobody is there to answer dialog.${method}`))
    const dialogId = ++lastId
    const options = JSON.parse(JSON.stringify(args.at(-1) ?? {})) as Record<string, unknown>
    const answered = new Promise<unknown>((resolve) => asked.set(dialogId, resolve))
    report({ type: 'dialog', dialogId, method, options })
    return answered
  }

export const dialog = strict('dialog', {
  showMessageBox: ask('showMessageBox'),
  showOpenDialog: ask('showOpenDialog'),
  showSaveDialog: ask('showSaveDialog'),
  showErrorBox: (title: string, content: string) => report({ type: 'error-box', title, content }),
})

onCommand('answer-dialog', ({ dialogId, value }) => {
  asked.get(dialogId)?.(value)
  asked.delete(dialogId)
})
