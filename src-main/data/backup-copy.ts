import { accessSync, constants, existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, isAbsolute, join, sep } from 'node:path'
import { syncFile, syncFolder } from './atomic-file'
import { isBackupOf, pruneBackups } from './backup'
import { readHeaderOf } from './backup-header'

/** Why copies of backups cannot go there, in a sentence; null where they can. */
export function copyFolderProblem(folder: string, dataFolder: string): string | null {
  if (!isAbsolute(folder))
    return `Write the whole path of the folder, such as ${process.platform === 'win32' ? 'E:\\Backups' : '/media/stick/backups'}.`
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return `There is no folder ${folder} now; plug the stick in, or make the folder.`
  // Wherever a link leads, and however its letters are written where capitals do not count.
  if (`${realpathSync.native(folder)}${sep}`.startsWith(`${realpathSync.native(dataFolder)}${sep}`))
    return 'This folder is inside the data folder, which a copy is meant to outlive; choose another one.'
  try {
    accessSync(folder, constants.W_OK)
    return null
  } catch {
    return `Nothing may be written into ${folder}; choose another folder.`
  }
}

/** Its own name; with a number where another studio that keeps its copies here has that name already. */
function nameIn(folder: string, fileName: string, keyCheck: string): string {
  for (let number = 1; ; number += 1) {
    const target = join(folder, number === 1 ? fileName : fileName.replace(/\.thbackup$/, `-copy-${number}.thbackup`))
    if (!existsSync(target) || isBackupOf(target, keyCheck)) return target
  }
}

/**
 * Puts a whole copy of a backup beside the copies of earlier ones; a copy that was cut short never has the name of a backup.
 * Copies of other studios in the same folder, such as a shared drive, stay as they are.
 */
export async function copyBackup(file: string, folder: string, keep: number): Promise<void> {
  const { keyCheck } = readHeaderOf(file)
  const target = nameIn(folder, basename(file), keyCheck)
  const partial = `${target}.partial`
  try {
    await copyFile(file, partial)
    syncFile(partial)
    renameSync(partial, target)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  syncFolder(folder)
  pruneBackups(folder, keep, (copy) => isBackupOf(copy, keyCheck))
}
