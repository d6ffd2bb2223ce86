import { join } from 'node:path'
import { createBackup, type Backup } from '../../src-main/data/backup'
import { readKeyFile } from '../../src-main/data/key-file'
import { openSqliteHandle } from '../../src-main/data/sqlite-handle'
import { setUpAt, type StudioFolder } from './studio-folder'

/** Prices that add up beyond what a number holds exactly, and audit entries. */
export function fillStudio({ database, key }: StudioFolder): void {
  const handle = openSqliteHandle(database, key, 'write')
  handle.exec(`
    CREATE TABLE sale (id INTEGER PRIMARY KEY, amountMinor INTEGER NOT NULL, note TEXT);
    INSERT INTO sale VALUES (1, 9007199254740993, 'Massage'), (2, 9007199254740993, 'Yoga'), (3, -250, NULL);
    INSERT INTO audit_entry (id, at, entity, entityId, change) VALUES ('01A', 1, 'client', '1', 'created'), ('01B', 2, 'client', '1', 'edited');
  `)
  handle.close()
}

export function backUp(studio: StudioFolder, createdAt = setUpAt): Promise<Backup> {
  return createBackup({
    database: studio.database,
    key: studio.key,
    keyFile: readKeyFile(studio.folder),
    folder: join(studio.folder, 'backups'),
    createdAt,
    appVersion: '0.1.0',
  })
}
