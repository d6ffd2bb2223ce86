import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { askAgain } from './ask-again'

/** A record that is read now and answered when the test says so, watched by a screen. */
const watchedRecord = () => {
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false, gcTime: Infinity } } })
  const record = { status: 'confirmed' }
  const answers: (() => void)[] = []
  const read = () => {
    const { status } = record
    return new Promise<string>((answer) => answers.push(() => answer(status)))
  }
  const observer = new QueryObserver(client, { queryKey: ['booking'], queryFn: read })
  const shown: (string | undefined)[] = []
  const leave = observer.subscribe(({ data }) => shown.push(data))
  const answer = async () => {
    answers.shift()?.()
    await new Promise(setImmediate)
  }
  return { client, record, answers, answer, shown, leave }
}

test('a first answer read before a change and there after it does not stay', async () => {
  const { client, record, answer, answers, shown, leave } = watchedRecord()
  record.status = 'cancelled'
  const asked = askAgain(client)
  await answer()
  expect(shown.at(-1)).toBe('confirmed')
  await answer()
  expect(shown.at(-1)).toBe('cancelled')
  await asked
  expect(answers).toEqual([])
  leave()
})

test('a later answer under way is dropped for one that is read after the change', async () => {
  const { client, record, answer, shown, leave } = watchedRecord()
  await answer()
  void client.invalidateQueries()
  record.status = 'cancelled'
  const asked = askAgain(client)
  await answer()
  expect(shown.at(-1)).toBe('confirmed')
  await answer()
  expect(shown.at(-1)).toBe('cancelled')
  await asked
  leave()
})

test('what is not meant is left as it is', async () => {
  const { client, answer, answers, leave } = watchedRecord()
  const asked = askAgain(client, ({ queryKey }) => queryKey[0] !== 'booking')
  await answer()
  await asked
  expect(answers).toEqual([])
  leave()
})
