import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, SaveDialogOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { scratchFolder } from '../../../test/support/scratch-folder'
import { saveByDialog } from './save-by-dialog'

const answer = vi.hoisted(() => ({ canceled: false, filePath: '', asked: {} as unknown }))
vi.mock('electron', () => ({
  app: { getPath: (name: string) => `/home/dora/${name}` },
  dialog: {
    showSaveDialog: async (_window: unknown, options: SaveDialogOptions) => {
      answer.asked = options
      return answer
    },
  },
}))

const window = {} as BrowserWindow
const file = { ownerStaffUserId: 'dora', fileName: 'Day sheet 2027-06-08.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-') }
const savedAs = (canceled: boolean, filePath: string) => {
  Object.assign(answer, { canceled, filePath })
  return saveByDialog(window, file)
}

test('proposes Documents and the file’s own name, and writes it where it was told to', async () => {
  const place = join(scratchFolder(), 'On the wall.pdf')
  expect(await savedAs(false, place)).toEqual({ kind: 'saved', fileName: 'On the wall.pdf' })
  expect([answer.asked, readFileSync(place, 'utf8')]).toEqual([
    {
      defaultPath: join('/home/dora/documents', 'Day sheet 2027-06-08.pdf'),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    },
    '%PDF-',
  ])
})

test('writes nothing when nobody chose a place', async () => {
  expect([await savedAs(true, ''), await savedAs(false, '')]).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }])
})

test('a place that does not take it is answered with a sentence', async () => {
  const folder = scratchFolder()
  expect([await savedAs(false, join(folder, 'gone', 'a.pdf')), await savedAs(false, folder)]).toEqual([
    { kind: 'problem', message: 'a.pdf was not saved: this folder is no longer there. Choose another folder.' },
    { kind: 'problem', message: expect.stringContaining('was not saved: a folder has this name. Choose another name.') },
  ])
})
