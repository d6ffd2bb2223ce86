// Also run as it is by Node, for tests: the imports of values carry their extension and no path alias.
import { Buffer } from 'node:buffer'
import { parentPort } from 'node:worker_threads'
import { fileChecker, type CheckedFileRow, type FileRow } from '../../src-shared/domain/imports/checked-file.ts'
import { phoneNumber } from '../core/phone-number.ts'
import type { CheckRules, FileHead, GivenFile } from '../core/client-files'
import { FileRefusal, openedFile } from './opened-file.ts'

export type ClientFileQuestion =
  | { kind: 'open'; file: GivenFile }
  | { kind: 'next' }
  | { kind: 'rules'; rules: CheckRules }
  | { kind: 'check'; rows: readonly FileRow[] }

export type ClientFileAnswer =
  | { result: FileHead | FileRow[] | CheckedFileRow[] | null }
  | { refusal: 'INVALID' | 'TOO_LARGE'; message: string }

const rowsOfSlice = 250

let rows: FileRow[] = []
let sent = 0
let check: ReturnType<typeof fileChecker> | null = null

const answer = (question: ClientFileQuestion): FileHead | FileRow[] | CheckedFileRow[] | null => {
  switch (question.kind) {
    case 'open': {
      const opened = openedFile(Buffer.from(question.file.contentBase64, 'base64'), question.file)
      rows = opened.rows
      return opened.head
    }
    case 'next':
      return rows.slice(sent, (sent += rowsOfSlice))
    case 'rules':
      check = fileChecker({ ...question.rules, readPhone: phoneNumber })
      return null
    case 'check':
      return question.rows.map((row) => check!(row))
  }
}

const answered = (question: ClientFileQuestion): ClientFileAnswer => {
  try {
    return { result: answer(question) }
  } catch (error) {
    if (error instanceof FileRefusal) return { refusal: error.code, message: error.message }
    throw error
  }
}

parentPort?.on('message', (question: ClientFileQuestion) => parentPort?.postMessage(answered(question)))
