import { makeBridge } from './bridge.ts'
import { makeCodec } from './codec.ts'
import { pageWorld } from './page-world.ts'
import { preloadWorld } from './preload-world.ts'
import type { PreloadSetup } from './preload-world.ts'

// A function's own source, with its types already stripped by Node, is what Chromium is given to run.
export const pageScript = (secret: string) => `(${pageWorld})(${makeCodec}, ${makeBridge}, ${JSON.stringify(secret)})`
export const preloadScript = (setup: PreloadSetup) => `(${preloadWorld})(${makeCodec}, ${makeBridge}, ${JSON.stringify(setup)})`
