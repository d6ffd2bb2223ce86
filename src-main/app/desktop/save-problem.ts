const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full. Make room or choose another disk, and save again',
  EDQUOT: 'the disk is full. Make room or choose another disk, and save again',
  EACCES: 'this folder may not be written to. Choose another folder',
  EPERM: 'this folder may not be written to. Choose another folder',
  EROFS: 'this disk can only be read. Choose another folder',
  EBUSY: 'another program has it open. Close it there and save again',
  EISDIR: 'a folder has this name. Choose another name',
  ENOENT: 'this folder is no longer there. Choose another folder',
  ENAMETOOLONG: 'the name is too long. Choose a shorter one',
}

/** Why a file could not be written, and what to do; the disk's own words name paths and help nobody. */
export const saveProblem = (error: unknown, fileName: string): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return `${fileName} was not saved: ${reasons[code] ?? 'the disk did not take it. Choose another folder'}.`
}
