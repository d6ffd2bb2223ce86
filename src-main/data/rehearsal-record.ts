import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { writeFileAtomically } from './atomic-file'

const rehearsalSchema = z.strictObject({ rehearsedAt: z.iso.datetime(), problems: z.array(z.string()) })

/** What a rehearsal found; no problems: the backup can be trusted. */
export type Rehearsal = z.infer<typeof rehearsalSchema>

/** The record lies beside the backup, so that it goes where the backup goes and survives a restore. */
export function rehearsalPath(backupFile: string): string {
  return `${backupFile}.rehearsal.json`
}

export function writeRehearsal(backupFile: string, rehearsal: Rehearsal): void {
  writeFileAtomically(rehearsalPath(backupFile), JSON.stringify(rehearsal))
}

export function readRehearsal(backupFile: string): Rehearsal | null {
  try {
    return rehearsalSchema.parse(JSON.parse(readFileSync(rehearsalPath(backupFile), 'utf8')))
  } catch {
    return null
  }
}
