import type { Clock, Ids } from '../core/context'
import type { Files, FileTicket, MadeFile } from '../core/files'

export interface FileStore extends Files {
  /** The file, if it was made for this user and nobody has fetched it; it is forgotten with that. */
  take(fileId: string, staffUserId: string): MadeFile | null
}

const keptMs = 10 * 60_000
const mostFiles = 20
const mostBytes = 64 * 1024 * 1024
const idBytes = 24

/** Holds files until they are fetched: in memory, for they are full of names and the disk is no place for those in the clear. */
export const fileStore = ({ clock, ids }: { clock: Clock; ids: Ids }): FileStore => {
  /** Oldest first. */
  const kept = new Map<string, { file: MadeFile; madeAt: number }>()

  const forgetStale = (): void => {
    for (const [fileId, { madeAt }] of kept) if (clock.now() - madeAt >= keptMs) kept.delete(fileId)
  }
  const totalBytes = (): number => kept.values().reduce((sum, { file }) => sum + file.bytes.byteLength, 0)

  return {
    put: (file): FileTicket => {
      const fileId = ids.bytes(idBytes).toString('base64url')
      kept.set(fileId, { file, madeAt: clock.now() })
      forgetStale()
      for (const oldest of kept.keys()) {
        if (oldest === fileId || (kept.size <= mostFiles && totalBytes() <= mostBytes)) break
        kept.delete(oldest)
      }
      return { fileId, fileName: file.fileName, mediaType: file.mediaType, sizeBytes: file.bytes.byteLength }
    },
    take: (fileId, staffUserId) => {
      forgetStale()
      const found = kept.get(fileId)?.file
      if (found?.ownerStaffUserId !== staffUserId) return null
      kept.delete(fileId)
      return found
    },
  }
}
