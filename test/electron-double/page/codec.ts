type Tagged =
  | { $: 'undefined' }
  | { $: 'number' | 'bigint'; text: string }
  | { $: 'function' | 'promise'; id: number }
  | { $: 'seen' | 'date'; at: number }
  | { $: 'regexp'; source: string; flags: string }
  | { $: 'error'; name: string; message: string; stack: string | undefined }
  | { $: 'buffer'; bytes: string }
  | { $: 'view'; kind: string; bytes: string }
  | { $: 'array' | 'set'; items: Packed[] }
  | { $: 'map'; entries: [Packed, Packed][] }
  | { $: 'object'; entries: [string, Packed][] }
type Packed = null | boolean | string | number | Tagged

export type Codec = { encode(value: unknown): string; decode(text: string): unknown }

/** What only a context bridge can carry, and IPC refuses. */
export type BridgeHooks = {
  keepFunction(callable: (...args: unknown[]) => unknown): number
  keepPromise(promise: Promise<unknown>): number
  callable(id: number): (...args: unknown[]) => unknown
  awaitable(id: number): Promise<unknown>
}

/**
 * Structured clone as text: undefined, −0, NaN, bigint, Date, RegExp, Map, Set, errors, buffers, cycles.
 * It runs in Node and, as its own source text, in both worlds of the page, so it uses nothing from outside itself.
 */
export function makeCodec(hooks?: BridgeHooks): Codec {
  const refused = () => new Error('An object could not be cloned.')
  const views =
    'Uint8Array Int8Array Uint8ClampedArray Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array BigInt64Array BigUint64Array'.split(
      ' ',
    )
  const errors: Record<string, ErrorConstructor> = { TypeError, RangeError, SyntaxError, EvalError, ReferenceError, URIError }

  const toBase64 = (bytes: Uint8Array) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
  }
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

  function packNumber(value: number): Packed {
    if (Object.is(value, -0)) return { $: 'number', text: '-0' }
    return Number.isFinite(value) ? value : { $: 'number', text: String(value) }
  }

  function pack(value: unknown, seen: Map<unknown, number>): Packed {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
    if (typeof value === 'number') return packNumber(value)
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', text: String(value) }
    if (typeof value === 'symbol') throw refused()
    if (typeof value === 'function') {
      if (!hooks) throw refused()
      return { $: 'function', id: hooks.keepFunction(value as (...args: unknown[]) => unknown) }
    }
    const known = seen.get(value)
    if (known !== undefined) return { $: 'seen', at: known }
    seen.set(value, seen.size)
    return packObject(value as object, seen)
  }

  function packObject(value: object, seen: Map<unknown, number>): Packed {
    const kind = Object.prototype.toString.call(value).slice(8, -1)
    if (Array.isArray(value)) return { $: 'array', items: Array.from(value, (item) => pack(item, seen)) }
    if (value instanceof Error) return { $: 'error', name: value.name, message: value.message, stack: value.stack }
    if (value instanceof Date) return { $: 'date', at: value.getTime() }
    if (value instanceof RegExp) return { $: 'regexp', source: value.source, flags: value.flags }
    if (value instanceof Map) return { $: 'map', entries: [...value].map(([key, item]) => [pack(key, seen), pack(item, seen)]) }
    if (value instanceof Set) return { $: 'set', items: [...value].map((item) => pack(item, seen)) }
    if (value instanceof ArrayBuffer) return { $: 'buffer', bytes: toBase64(new Uint8Array(value)) }
    if (views.includes(kind)) {
      const view = value as Uint8Array
      return { $: 'view', kind, bytes: toBase64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)) }
    }
    if (value instanceof Promise && hooks) return { $: 'promise', id: hooks.keepPromise(value) }
    if (kind !== 'Object') throw refused()
    return { $: 'object', entries: Object.entries(value).map(([key, item]) => [key, pack(item, seen)]) }
  }

  function unpack(packed: Packed, seen: unknown[]): unknown {
    if (packed === null || typeof packed !== 'object') return packed
    const keep = <Value>(value: Value): Value => {
      seen.push(value)
      return value
    }
    const inner = (item: Packed) => unpack(item, seen)
    switch (packed.$) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(packed.text)
      case 'bigint':
        return BigInt(packed.text)
      case 'seen':
        return seen[packed.at]
      case 'function':
        return hooks?.callable(packed.id)
      case 'promise':
        return keep(hooks?.awaitable(packed.id))
      case 'date':
        return keep(new Date(packed.at))
      case 'regexp':
        return keep(new RegExp(packed.source, packed.flags))
      case 'buffer':
        return keep(fromBase64(packed.bytes).buffer)
      case 'view': {
        const constructors = globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>
        const View = constructors[packed.kind] as new (buffer: ArrayBuffer) => unknown
        return keep(new View(fromBase64(packed.bytes).buffer))
      }
      case 'error': {
        const error = keep(new (errors[packed.name] ?? Error)(packed.message))
        return Object.assign(error, { stack: packed.stack })
      }
      case 'array': {
        const array = keep<unknown[]>([])
        for (const item of packed.items) array.push(inner(item))
        return array
      }
      case 'map': {
        const map = keep(new Map())
        for (const [key, item] of packed.entries) map.set(inner(key), inner(item))
        return map
      }
      case 'set': {
        const set = keep(new Set())
        for (const item of packed.items) set.add(inner(item))
        return set
      }
      case 'object': {
        const object = keep<Record<string, unknown>>({})
        for (const [key, item] of packed.entries) object[key] = inner(item)
        return object
      }
    }
  }

  return {
    encode: (value) => JSON.stringify(pack(value, new Map())),
    decode: (text) => unpack(JSON.parse(text) as Packed, []),
  }
}
