import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../support/scratch-folder'
import { startStation, stationHome } from '../support/station-process'
import { stationStudio } from '../support/station-studio'
import { tracedReplies } from './write-order'

test('a trace is read for writes that were not on disk when the reply left', () => {
  const wal = '29</data/studio.db-wal>'
  const socket = '26<TCP:[127.0.0.1:1->127.0.0.1:2]>'
  const answer = (status: number) => `7 writev(${socket}, [{iov_base="HTTP/1.1 ${status} OK\\r\\n"..., iov_len=9}], 1) = 9`
  const trace = [
    `7 pwrite64(${wal}, "\\1"..., 24, 0) = 24`,
    answer(200),
    `7 fsync(${wal}) = 0`,
    answer(200),
    `7 pwrite64(${wal}, "\\1"..., 24, 24) = 24`,
    `7 fdatasync(${wal} <unfinished ...>`,
    `8 pwrite64(31</data/other>, "\\1"..., 24, 0) = 24`,
    `7 <... fdatasync resumed>) = 0`,
    answer(201),
    `7 pwrite64(${wal}, "\\1"..., 24, 48) = 24`,
    `7 fsync(${wal}) = -1 EIO (Input/output error)`,
    answer(200),
  ]
  expect(tracedReplies(trace.join('\n'))).toEqual([
    { status: 200, logWrites: 1, isOnDisk: false },
    { status: 200, logWrites: 0, isOnDisk: true },
    { status: 201, logWrites: 1, isOnDisk: true },
    { status: 200, logWrites: 1, isOnDisk: false },
  ])
})

// The only system with this tracer.
const traced = process.platform === 'linux' ? ['linux'] : []

test.for(traced)('on %s, what a booking changed is on disk before the station answers', { timeout: 120_000 }, async () => {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' })
  } catch {
    expect.fail('This test watches the order of writes with strace; install the package strace.')
  }
  const folder = scratchFolder()
  const traceFile = join(folder, 'trace')
  const calls = 'trace=fsync,fdatasync,pwrite64,write,writev,sendto,sendmsg'
  // -D: the station is the process started here, and the tracer goes when it goes.
  const station = await startStation(stationHome(folder), {
    under: ['strace', '-D', '-f', '-yy', '-s', '24', '-e', calls, '-o', traceFile],
  })
  onTestFinished(() => station.kill())
  const { done } = await stationStudio(station)
  const { id: clientId } = await done<{ id: string }>('POST', '/api/clients', { firstName: 'Grace' })
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const { id } = await done<{ id: string }>('POST', '/api/bookings', { clientId, startsAt: `${tomorrow}T10:00:00Z` })
  await done('GET', `/api/bookings/${id}`)
  await done('POST', `/api/bookings/${id}/confirm`)
  await done('POST', `/api/bookings/${id}/reschedule`, { startsAt: `${tomorrow}T11:00:00Z` })
  await done('POST', `/api/bookings/${id}/cancel`)
  await station.stop()

  const replies = tracedReplies(readFileSync(traceFile, 'utf8'))
  expect(replies.filter(({ isOnDisk }) => !isOnDisk)).toEqual([])
  const written = expect.toSatisfy((count: number) => count > 0, 'more than 0')
  const command = { status: 200, logWrites: written, isOnDisk: true }
  expect(replies.slice(-6)).toEqual([command, command, { status: 200, logWrites: 0, isOnDisk: true }, command, command, command])
})
