import { useQuery } from '@tanstack/react-query'
import { IconCashRegister } from '@tabler/icons-react'
import { useMemo } from 'react'
import { isDesk } from '../../lib/access'
import { queries } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { amountText } from '../../lib/money'
import type { Client } from '../../lib/records'
import { openSell, type SellSeed } from '../../lib/sell'
import { useMe } from '../../lib/signed-in'
import type { PaletteOption } from './palette-option'
import { isCashPhrase, sellPhrase } from './sell-phrase'
import { useFoundClients } from './use-found-clients'

const mostClients = 4
const icon = <IconCashRegister size={17} stroke={1.7} aria-hidden />

const sellOption = (id: string, title: string, seed: SellSeed, detail?: string): PaletteOption => ({
  id: `sell ${id}`,
  group: 'Sell',
  icon,
  title,
  ...(detail === undefined ? {} : { detail }),
  run: () => openSell(seed),
})

/** Goes to Sell with this person; after who they are. */
export const sellToOptions = (clients: readonly Client[]): PaletteOption[] =>
  clients
    .slice(0, 1)
    .map((client) => sellOption(`to ${client.id}`, `Sell to ${clientName(client)}`, { clientId: client.id }, client.number))

export const sellToNewOption = (name: string): PaletteOption =>
  sellOption('to new', `Sell to new client “${name}”`, { newClientName: name }, 'name and phone, then what is sold')

/** `sell 5-pack grace` and `cash 10000`; nothing is sold before it is taken there. */
export const useSellOptions = (typed: string): { options: PaletteOption[]; isPending: boolean } => {
  const { role } = useMe()
  const isSelling = isDesk(role) && /^sell\s+\S/i.test(typed.trim())
  const catalogue = useQuery(queries.payments.catalogue.queryOptions({ enabled: isSelling }))
  const phrase = isSelling ? sellPhrase(typed, catalogue.data?.items ?? []) : null
  const words = phrase?.clientWords ?? ''
  const { found, isPending } = useFoundClients(words === '' ? [] : [words])
  const item = phrase?.item ?? null
  const currency = catalogue.data?.currency
  const options = useMemo(() => {
    if (isDesk(role) && isCashPhrase(typed))
      return [sellOption('cash', `Sell: ${typed.trim()}`, { phrase: typed.trim() }, 'a free line, in Sell')]
    if (!isSelling) return []
    const seed: SellSeed =
      item === null
        ? {}
        : item.kind === 'package'
          ? { packageId: item.id }
          : item.kind === 'membership'
            ? { planId: item.id }
            : { phrase: item.name }
    const what = item ? `${item.name} ` : ''
    const price = item && currency !== undefined ? amountText(item.priceMinor, currency) : undefined
    if (words === '') return item ? [sellOption(item.id, `Sell ${item.name}`, seed, price)] : []
    const clients = found.get(words) ?? []
    if (clients.length === 0) return [sellOption('new', `Sell ${what}to new client “${words}”`, { ...seed, newClientName: words }, price)]
    return clients
      .slice(0, mostClients)
      .map((client) =>
        sellOption(
          `${item?.id ?? ''} ${client.id}`,
          `Sell ${what}to ${clientName(client)}`,
          { ...seed, clientId: client.id },
          [client.number, price].filter(Boolean).join(' · '),
        ),
      )
  }, [role, typed, isSelling, item, currency, words, found])
  return { options, isPending: isSelling && (catalogue.isPending || (words !== '' && isPending)) }
}
