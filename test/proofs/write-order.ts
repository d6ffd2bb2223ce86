/** What the station did before one reply, as the tracer saw it. */
export interface TracedReply {
  status: number
  /** Writes to the database's log since the reply before. */
  logWrites: number
  /** Whether all of them were on disk when the reply left. */
  isOnDisk: boolean
}

const onLog = /^\d+ +(pwrite64|fsync|fdatasync)\(\d+<[^>]*studio\.db-wal>/
const reply = /^\d+ +(?:write|writev|sendto|sendmsg)\(\d+<TCP[^>]*>.*?"HTTP\/1\.1 (\d{3})/

/** Reads strace's lines in their order. A call that another thread cuts in two counts when it began, for a write, and when it ended, for a sync. */
export const tracedReplies = (trace: string): TracedReply[] => {
  const replies: TracedReply[] = []
  const syncing = new Set<string>()
  let logWrites = 0
  let isOnDisk = true
  for (const line of trace.split('\n')) {
    const [pid = ''] = line.split(' ', 1)
    const call = onLog.exec(line)?.[1]
    const isUnfinished = line.endsWith('<unfinished ...>')
    if (call === 'pwrite64') {
      logWrites++
      isOnDisk = false
    } else if (call !== undefined && isUnfinished) syncing.add(pid)
    else if (call !== undefined) isOnDisk = line.endsWith(' = 0')
    else if (/<\.\.\. (fsync|fdatasync) resumed>/.test(line) && syncing.delete(pid)) isOnDisk = line.endsWith(' = 0')
    const status = reply.exec(line)?.[1]
    if (status === undefined) continue
    replies.push({ status: Number(status), logWrites, isOnDisk })
    logWrites = 0
  }
  return replies
}
