export { findBackupSettings } from './backup-settings.repository'
export { backupProcedures } from './procedures'
