const reportLine = /^outside call: (.+)$/gm

/** Node options that make the program under test report, and refuse, every connection that leaves this computer. */
export const networkGuardOption = `--import ${new URL('./network-guard.mjs', import.meta.url).href}`

export const reportedCalls = (output: string): string[] => [...output.matchAll(reportLine)].map((match) => match[1] ?? '')

export const isOutside = (url: string): boolean =>
  /^(https?|wss?):/.test(url) && !/^(https?|wss?):\/\/(127\.0\.0\.1|localhost|trainerhub\.app\.double\.invalid)[:/]/.test(url)
