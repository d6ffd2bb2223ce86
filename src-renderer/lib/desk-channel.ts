/** Other tabs of this browser: one sign-in serves them all, so they are locked and handed over together. The desktop has one window and hears nothing. */
const channel = new BroadcastChannel('trainerhub-desk')

type DeskNews = 'locked' | 'changed'

export const tellOtherTabs = (news: DeskNews): void => channel.postMessage(news)

/** Answers the function that ends it. */
export const hearOtherTabs = (onNews: (news: DeskNews) => void): (() => void) => {
  const listener = (event: MessageEvent<DeskNews>) => onNews(event.data)
  channel.addEventListener('message', listener)
  return () => channel.removeEventListener('message', listener)
}
