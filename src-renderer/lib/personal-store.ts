import { create, type StoreApi, type UseBoundStore } from 'zustand'

type Swap = (from: string | null, to: string | null) => void

const swaps: Swap[] = []

/** A store of what one person wrote or opened. Whoever takes the desk next finds it empty, and finds their own again on coming back. In memory only. */
export const createPersonal = <State extends object>(initial: () => State): UseBoundStore<StoreApi<State>> => {
  const store = create<State>(initial)
  const kept = new Map<string, State>()
  swaps.push((from, to) => {
    if (from !== null) kept.set(from, store.getState())
    store.setState((to === null ? undefined : kept.get(to)) ?? initial(), true)
  })
  return store
}

let shownFor: string | null = null

/** From now on the personal stores are this staff user's; null while nobody is let in. */
export const showStoresOf = (staffUserId: string | null): void => {
  if (staffUserId === shownFor) return
  for (const swap of swaps) swap(shownFor, staffUserId)
  shownFor = staffUserId
}
