import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { fixtureApp, windowOnFixture } from './fixture-app.ts'
import { launchApp } from './launch.ts'
import type { LaunchedApp } from './launch.ts'

const main = windowOnFixture({
  early: `
  const { ipcMain } = electron
  ipcMain.handle('echo', (event, value) => ({ value, url: event.senderFrame.url, origin: event.senderFrame.origin, parent: event.senderFrame.parent }))
  ipcMain.handle('fail', () => { throw new TypeError('no such client') })
  ipcMain.handle('uncloneable', () => () => 1)
  ipcMain.handle('slow', () => new Promise((resolve) => setTimeout(resolve, 300, 'late')))
  ipcMain.on('shout', (event, text) => event.sender.send('heard', text.toUpperCase(), new Date(0)))`,
})

const preload = `
const { contextBridge, ipcRenderer } = require('electron')
globalThis.onlyInPreload = 1
contextBridge.exposeInMainWorld('bridge', {
  name: 'fixture',
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  shout: (text) => ipcRenderer.send('shout', text),
  onHeard: (listener) => { ipcRenderer.on('heard', (_event, ...args) => listener(...args)) },
  double: (number) => number * 2,
  refuse: () => { throw new Error('refused') },
  sendSync: () => ipcRenderer.sendSync('echo'),
  requireFs: () => require('fs'),
})`

let app: LaunchedApp
let page: Page
beforeAll(async () => {
  app = await launchApp(fixtureApp({ main, preload }))
  page = await app.shownWindow()
})
afterAll(async () => expect(await app.quit()).toBe(0))

test('a call carries clone types both ways and names its sender', async () => {
  const answer =
    await page.evaluate(`bridge.invoke('echo', { at: new Date(5), tags: new Map([['a', new Set([1n])]]), gap: undefined, bytes: new Uint8Array([7]) }).then(
    ({ value, ...sender }) => ({ ...sender, at: value.at.getTime(), tag: String([...value.tags.get('a')][0]), hasGap: 'gap' in value, byte: value.bytes[0] }))`)
  expect(answer).toEqual({ url: 'fixture://main/', origin: 'fixture://main', parent: null, at: 5, tag: '1', hasGap: true, byte: 7 })
})

test.each([
  ['fail', "Error invoking remote method 'fail': TypeError: no such client"],
  ['nobody', "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'"],
  ['uncloneable', "Error invoking remote method 'uncloneable': Error: An object could not be cloned."],
])('a failed call to %s rejects as Electron words it', async (channel, message) => {
  expect(await page.evaluate(`bridge.invoke('${channel}').catch((error) => error.message)`)).toBe(message)
})

test('a message sent to main comes back as an event', async () => {
  expect(
    await page.evaluate(
      `new Promise((resolve) => { bridge.onHeard((text, date) => resolve([text, date.getTime()])); bridge.shout('hello') })`,
    ),
  ).toEqual(['HELLO', 0])
})

test('functions answer at once across the two worlds, and throw across them', async () => {
  expect(await page.evaluate(`[bridge.double(21), (() => { try { bridge.refuse() } catch (error) { return error.message } })()]`)).toEqual([
    42,
    'refused',
  ])
})

test('the page sees what was exposed, frozen, and nothing of Node, Electron or the preload', async () => {
  const seen = await page.evaluate(
    `[typeof require, typeof process, typeof ipcRenderer, typeof onlyInPreload, typeof __electronDoubleWire, typeof __electronDoubleDeliver, Object.isFrozen(bridge)]`,
  )
  expect(seen).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'undefined', 'undefined', true])
})

test('a member that is not emulated throws by name', async () => {
  expect(await page.evaluate(`(() => { try { bridge.sendSync() } catch (error) { return error.message } })()`)).toBe(
    'electron double: ipcRenderer.sendSync is not emulated',
  )
})

test('a sandboxed preload can require nothing but electron', async () => {
  expect(await page.evaluate(`(() => { try { bridge.requireFs() } catch (error) { return error.message } })()`)).toBe(
    'module not found: fs',
  )
})

test('an answer meant for a page that has gone is not given to the next one', async () => {
  await page.evaluate(`void bridge.invoke('slow')`)
  await page.reload()
  expect(await page.evaluate(`Promise.race([bridge.invoke('slow'), bridge.invoke('echo', 1).then(({ value }) => value)])`)).toBe(1)
  expect(await page.evaluate(`bridge.invoke('slow')`)).toBe('late')
})

test('a call in the name of another frame reaches the handler as that frame', async () => {
  expect(await app.invokeAs({ frame: 'gone' }, 'echo', 1)).toEqual({ error: expect.stringContaining('null') })
  expect(await app.invokeAs({ frame: 'subframe', url: 'https://example.com/x' }, 'fail')).toEqual({ error: 'TypeError: no such client' })
})
