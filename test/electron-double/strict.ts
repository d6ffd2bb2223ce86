/** Names that the language, promises and Node's own inspection ask of any object. */
const askedOfAnything = new Set(['then', 'toJSON', 'domain', 'constructor'])

/** Makes every member that is not emulated throw by name, so that no test passes on a silent stub. */
export function strict<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || askedOfAnything.has(key) || key.startsWith('_'))
        return Reflect.get(object, key, receiver)
      throw new Error(`electron double: ${name}.${key} is not emulated`)
    },
  })
}

export const notEmulated = (what: string) => new Error(`electron double: ${what} is not emulated`)
