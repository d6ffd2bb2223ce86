/** A spreadsheet may run what begins with one of these; what already stands behind an apostrophe gets another, so that taking one away gives back the same text. */
const opener = /^['’]*[=+\-@\t\r]/

/** The text a spreadsheet shows instead of running it: with an apostrophe before it. */
export const guarded = (text: string): string => (opener.test(text) ? `'${text}` : text)

/** The text without the apostrophe that our files, and other careful ones, put before it. */
export const withoutGuard = (text: string): string => (/^['’](?=['’]*[=+\-@\t\r])/.test(text) ? text.slice(1) : text)

/** Whether a text looks like a formula rather than like words; `- likes boxing` is a list, and `+254…` a number. */
export const isFormulaLike = (text: string): boolean => /^[=@]\s*\S/.test(text) || (/^[+-][^\s\d]/.test(text) && /[(!|=*/]/.test(text))
