import { ensureBuild } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureNode } from './node-runtime.mjs'
import { ensurePackages } from './packages.mjs'
import { ensurePrismaClient } from './prisma-client.mjs'

/**
 * Brings the checkout to where it can run: packages and Node always, the rest when asked for. What is fresh costs a few milliseconds.
 * @param {{ prismaClient?: boolean, build?: boolean, chromium?: boolean }} needs
 * @returns {Promise<{ chromium?: string }>}
 */
export async function ensure({ prismaClient = true, build = false, chromium = false } = {}) {
  await ensurePackages()
  await ensureNode()
  const browser = chromium ? { chromium: await ensureChromium() } : {}
  if (prismaClient || build) await ensurePrismaClient()
  if (build) await ensureBuild()
  return browser
}
