import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder where this platform keeps the data of programs. */
function base() {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share')
}

/** The data folder when none is named: one for the studio, another for the training studio, so that they never meet. */
export const defaultDataFolder = ({ demo = false } = {}) => join(base(), demo ? 'trainerhub-training' : 'trainerhub')
