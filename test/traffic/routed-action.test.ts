import { expect, test } from 'vitest'
import { placeOf } from '../../src/traffic/place.ts'
import { routedAction } from '../../src/traffic/routed-action.ts'

test.each([
  ['https://app.example/index.php?route=/logout', 'logout'],
  ['https://app.example/wp-login.php?action=logout&_wpnonce=abc', 'logout'],
  ['https://app.example/doku.php?id=start&do=login', 'login'],
  ['https://app.example/index.php?title=Special:UserLogin', 'login'],
  ['https://app.example/ucp.php?mode=register', 'registration'],
  ['https://app.example/search?q=login', undefined],
  ['https://app.example/?next=/login', undefined],
  ['https://app.example/?page=blog', undefined],
  ['https://app.example/?title=login', undefined],
])('%s asks for %s', (url, action) => {
  expect(placeOf(url)?.action).toBe(action)
})

test('the text of a routing parameter is never kept', () => {
  expect(routedAction([{ name: 'action', value: 'login-c0ffee-s3cret' }])).toBe('login')
  expect(JSON.stringify(placeOf('https://app.example/?action=login-c0ffee-s3cret'))).not.toContain('c0ffee')
})
