import { expect, test } from 'vitest'
import { isExternalLink } from './external-link'

test("a provider's own site opens in the system's browser", () => {
  expect(isExternalLink('https://console.twilio.com/us1/account')).toBe(true)
})

test.each([
  'http://console.twilio.com/',
  'https://console.twilio.com.example.com/',
  'https://me:secret@console.twilio.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'not a link',
])('%s does not', (url) => {
  expect(isExternalLink(url)).toBe(false)
})
