import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { words } from '../../src/ui/words.ts'

const root = new URL('../../src/', import.meta.url)
const files = ['ui', 'live', 'popup', 'sidepanel', 'report', 'options', 'welcome'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^words\b/.test(file))
    .map((file) => ({ file: `${folder}/${file}`, source: parse(new URL(`${folder}/${file}`, root)) })),
)

function parse(url: URL): ts.SourceFile {
  return ts.createSourceFile(
    url.pathname,
    readFileSync(url, 'utf8'),
    ts.ScriptTarget.ESNext,
    true,
    url.pathname.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  node.forEachChild((child) => visit(child, see))
}

/** Every string of the code as a pattern: what a template fills in may be anything but a dot at its start. */
function patterns(): readonly RegExp[] {
  const all: RegExp[] = []
  const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  for (const { source } of files) {
    visit(source, (node) => {
      if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) all.push(new RegExp(`^${literally(node.text)}$`))
      if (ts.isTemplateExpression(node) && node.head.text !== '') {
        all.push(
          new RegExp(`^${literally(node.head.text)}${node.templateSpans.map((span) => `[^.]+${literally(span.literal.text)}`).join('')}$`),
        )
      }
    })
  }
  return all
}

/** The texts that an expression can come to, without those of what it calls: of those that hold a letter. */
function shownBy(node: ts.Node | undefined): readonly string[] {
  if (node === undefined) return []
  if (ts.isStringLiteralLike(node)) return /\p{L}/u.test(node.text) ? [node.text] : []
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].filter((text) => /\p{L}/u.test(text))
  if (ts.isConditionalExpression(node)) return [...shownBy(node.whenTrue), ...shownBy(node.whenFalse)]
  if (ts.isBinaryExpression(node)) return isComparison(node) ? [] : [...shownBy(node.left), ...shownBy(node.right)]
  return ts.isParenthesizedExpression(node) ? shownBy(node.expression) : []
}

function spokenText(initializer: ts.JsxAttributeValue | undefined): ts.Expression | undefined {
  return initializer !== undefined && ts.isJsxExpression(initializer) ? initializer.expression : initializer
}

function isComparison({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
}

describe('the words of the pages', () => {
  test('each is used', () => {
    const used = patterns()
    const unused = Object.keys(words).filter((id) => {
      const stem = id.replace(/\.(one|other)$/, '')
      return !used.some((pattern) => pattern.test(id) || pattern.test(stem))
    })
    expect(unused).toEqual([])
  })

  test('a counted sentence has both English forms', () => {
    const ids = Object.keys(words)
    for (const id of ids.filter((id) => id.endsWith('.one'))) expect(ids).toContain(id.replace(/one$/, 'other'))
  })

  test('no code holds text of its own', () => {
    const spoken = ['title', 'alt', 'placeholder', 'aria-label', 'aria-description']
    const texts: string[] = []
    for (const { file, source } of files) {
      visit(source, (node) => {
        if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) texts.push(`${file}: ${node.text.trim()}`)
        if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
          texts.push(...shownBy(node.expression).map((text) => `${file}: ${text}`))
        if (ts.isJsxAttribute(node) && spoken.includes(node.name.getText())) {
          texts.push(...shownBy(spokenText(node.initializer)).map((text) => `${file}: ${text}`))
        }
      })
    }
    expect(texts).toEqual([])
  })

  test('no page holds text but the name of the extension', () => {
    const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
    const texts = pages.map((file) =>
      readFileSync(new URL(file, root), 'utf8')
        .replaceAll(/<[^>]*>/g, ' ')
        .trim(),
    )
    expect(pages.length).toBeGreaterThan(0)
    expect(texts).toEqual(pages.map(() => 'Sidwatch'))
  })

  test('no view sets HTML', () => {
    for (const { source } of files) expect(source.text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML/i)
  })
})
