import { isLoginPath, isLogoutPath, isPasswordPath, isRegistrationPath, isResetPath } from '../audit/facts/path-words.ts'
import type { RoutedAction } from '../audit/observation.ts'

/**
 * What a parameter asks of a site that serves everything at one address (`?route=/logout`, `?action=login`, `_task=logout`,
 * `?title=Special:UserLogin`). Only the kind of action is told, never the text: a value that speaks of none gives null.
 */
export function routedAction(parameters: readonly { readonly name: string; readonly value: string | null }[]): RoutedAction | null {
  for (const { name, value } of parameters) {
    if (value === null || value.length > longestRoute || !routing.test(name) || !routeLike.test(value)) continue
    const action = actions.find(([, says]) => says(value))?.[0]
    if (action !== undefined && (name !== 'title' || value.startsWith('Special:'))) return action
  }
  return null
}

const longestRoute = 64
const routing =
  /^_?(?:route|r|action|act|do|page|p|task|option|cmd|command|mode|view|op|operation|func|function|method|module|controller|title)$/i
const routeLike = /^[\w/.:-]+$/

const actions: readonly (readonly [RoutedAction, (value: string) => boolean])[] = [
  ['logout', isLogoutPath],
  ['registration', isRegistrationPath],
  ['reset', isResetPath],
  ['login', isLoginPath],
  ['password', isPasswordPath],
]
