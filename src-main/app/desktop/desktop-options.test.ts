import { expect, test } from 'vitest'
import { desktopOptions } from './desktop-options'

const usual = '/home/desk/.config/TrainerHub'

test('without options the studio is in the usual folder, and a training studio beside it', () => {
  expect(desktopOptions(['electron', '.'], {}, usual)).toEqual({ dataFolder: usual, isDemo: false, clockStart: null })
  expect(desktopOptions(['electron', '.', '--demo'], {}, usual)).toEqual({
    dataFolder: `${usual}-training`,
    isDemo: true,
    clockStart: null,
  })
})

test('a folder is named by option, before the environment', () => {
  const environment = { TRAINERHUB_DATA: '/data/environment' }
  expect(desktopOptions(['electron', '.'], environment, usual).dataFolder).toBe('/data/environment')
  expect(desktopOptions(['electron', '.', '--data', '/data/option', '--clock', '2027-06-08T07:12:00Z'], environment, usual)).toEqual({
    dataFolder: '/data/option',
    isDemo: false,
    clockStart: '2027-06-08T07:12:00Z',
  })
})

test("the system's own options are left alone", () => {
  expect(
    desktopOptions(['TrainerHub', '--enable-features=Wayland', '--original-process-start-time=1', 'studio.csv'], {}, usual).dataFolder,
  ).toBe(usual)
})
