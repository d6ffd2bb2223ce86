import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { SaveOutcome } from '@shared/contract/wire'
import type { MadeFile } from '../../core/files'
import { saveProblem } from './save-problem'

/** Asks where to keep a file, Documents first, and writes it there. */
export const saveByDialog = async (window: BrowserWindow, { fileName, bytes }: MadeFile): Promise<SaveOutcome> => {
  const extension = extname(fileName).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), fileName),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  })
  if (canceled || filePath === '') return { kind: 'cancelled' }
  try {
    await writeFile(filePath, bytes)
    return { kind: 'saved', fileName: basename(filePath) }
  } catch (error) {
    return { kind: 'problem', message: saveProblem(error, basename(filePath)) }
  }
}
