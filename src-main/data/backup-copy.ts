import { accessSync, constants, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, isAbsolute, join, resolve, sep } from 'node:path'
import { syncFile, syncFolder } from './atomic-file'
import { pruneBackups } from './backup'

/** Why copies of backups cannot go there, in a sentence; null where they can. */
export function copyFolderProblem(folder: string, dataFolder: string): string | null {
  if (!isAbsolute(folder))
    return `Write the whole path of the folder, such as ${process.platform === 'win32' ? 'E:\\Backups' : '/media/stick/backups'}.`
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return `There is no folder ${folder} now; plug the stick in, or make the folder.`
  if (`${resolve(folder)}${sep}`.startsWith(`${resolve(dataFolder)}${sep}`))
    return 'This folder is inside the data folder, which a copy is meant to outlive; choose another one.'
  try {
    accessSync(folder, constants.W_OK)
    return null
  } catch {
    return `Nothing may be written into ${folder}; choose another folder.`
  }
}

/** Puts a whole copy of a backup beside the copies of earlier ones; a copy that was cut short never has the name of a backup. */
export async function copyBackup(file: string, folder: string, keep: number): Promise<void> {
  const target = join(folder, basename(file))
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
  pruneBackups(folder, keep)
}
