import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useKeyLayers, useKeys, type KeyBinding } from '../lib/keys'
import { useDesktopMenu } from '../lib/use-desktop-menu'
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
  useKeys('Keys', [{ keys: 'Esc', label: 'close', run: () => setIsOpen(false), isHint: true }], { isModal: true, isOn: isOpen })
  useDesktopMenu((command) => command === 'shortcuts' && setIsOpen(true))
  return (
    <Modal
      opened={isOpen}
      onClose={() => setIsOpen(false)}
      title="Keys"
      size="lg"
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className="key-list">
        {groupsOf(layers).map(([where, bindings]) => (
          <section key={where} aria-label={where}>
            <h2>{where}</h2>
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
    </Modal>
  )
}
