export { RestoreHere } from './restore-here'
export { SettingsScreen, type SettingsSection } from './settings-screen'
