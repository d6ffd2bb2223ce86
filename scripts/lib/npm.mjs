import { pathOutsideProject, run } from './run.mjs'

const quiet = ['--no-audit', '--no-fund', '--loglevel=error']

/** Runs npm as the machine has it, on the machine's own Node. */
export const npm = (args) => run('npm', [...args, ...quiet], { env: { PATH: pathOutsideProject() }, shell: process.platform === 'win32' })
