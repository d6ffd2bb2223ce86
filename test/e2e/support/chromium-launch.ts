/** The system's Chromium, as `npm test` found or fetched it. Its sandbox does not start for root; a graphics processor, mostly missing where specs run, would be acted out at a tenth of the time. */
export const chromiumLaunch = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
}
