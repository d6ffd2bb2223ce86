import { useState } from 'react'
import { useKeyLayers, useKeys, type KeyBinding } from '../lib/keys'
import { useDesktopMenu } from '../lib/use-desktop-menu'
import { Dialog } from '../ui/dialog'
import { Key } from '../ui/key'

const groupsOf = (layers: readonly { where: string; bindings: readonly KeyBinding[] }[]) => {
  const groups = new Map<string, KeyBinding[]>()
  for (const { where, bindings } of layers.toReversed()) groups.set(where, [...(groups.get(where) ?? []), ...bindings])
  return [...groups]
}

/** `?`: every key valid here. */
export const KeyList = () => {
  const [isOpen, setIsOpen] = useState(false)
  const layers = useKeyLayers((state) => state.layers)
  useKeys('Anywhere', [{ keys: '?', label: 'all keys', run: () => setIsOpen(true) }])
  useDesktopMenu((command) => command === 'shortcuts' && setIsOpen(true))
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={() => setIsOpen(false)}>
      <div className="key-list">
        {groupsOf(layers).map(([where, bindings]) => (
          <section key={where} aria-label={where}>
            <h3>{where}</h3>
            <dl>
              {bindings.map(({ keys, label }) => (
                <div key={`${keys} ${label}`}>
                  <dt>
                    <Key keys={keys} />
                    <span className="sr-only">{keys}</span>
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
