import type { CatalogueItem } from './use-till'

/** As many as there are digits for. */
const mostTiles = 8

/** What is sold most comes first; what has not been sold yet follows in the order of the catalogue. */
export const oftenSold = (items: readonly CatalogueItem[]): CatalogueItem[] =>
  items.toSorted((a, b) => b.soldCount - a.soldCount).slice(0, mostTiles)
