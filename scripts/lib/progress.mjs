const quietMs = 2_000
const beatMs = 15_000

/** Says one line to a person. Always on stderr: stdout belongs to what is started (the station's first line is its URL). */
export const say = (line) => process.stderr.write(`${line}\n`)

const seconds = (sinceMs) => `${((performance.now() - sinceMs) / 1000).toFixed(0)} s`

/** Runs `work`; when it takes longer than two seconds, says what is going on and, from time to time, that it still is. */
export async function withProgress(label, work) {
  const startedMs = performance.now()
  let said = false
  const first = setTimeout(() => {
    said = true
    say(`${label}…`)
  }, quietMs)
  const beat = setInterval(() => say(`${label}… (${seconds(startedMs)})`), beatMs)
  try {
    const result = await work()
    if (said) say(`${label}: done in ${seconds(startedMs)}.`)
    return result
  } finally {
    clearTimeout(first)
    clearInterval(beat)
  }
}
