const engine = ['^src/audit/[^/]+[.]ts$', '^src/audit/facts/', '^src/audit/http-state/', '^src/audit/frameworks/']
const vocabulary = ['^src/audit/(time|traits|cookie)[.]ts$']
const entries = '^src/(background|popup|sidepanel|report|options|welcome|demo|cli|playwright)/'
const library = (...names) => `(^|/)node_modules/(${names.join('|')})/`
const builtin = '^(node:)?[a-z_/]+$'
const api = library('webextension-polyfill', '@types/webextension-polyfill')

/** Who may import whom. Read it as a table: files that match `files` may import only what `may` lists. */
const table = [
  { files: '^src/audit/http-state/', may: ['^src/audit/http-state/', ...vocabulary, library('tldts')] },
  { files: '^src/audit/value/', may: ['^src/audit/value/', ...vocabulary, library('@noble/[^/]+', 'fflate')] },
  { files: '^src/audit/facts/', may: engine },
  { files: '^src/audit/frameworks/', may: engine },
  { files: '^src/audit/rules/(?!index[.]ts)', may: engine },
  { files: '^src/audit/', may: ['^src/audit/', library('tldts', '@noble/[^/]+', 'fflate')] },
  { files: '^src/traffic/', may: ['^src/traffic/', '^src/audit/'] },
  { files: '^src/browser/', may: ['^src/browser/', '^src/traffic/', '^src/audit/', '^src/proofs/secrets/secret-list[.]ts$', api] },
  { files: '^src/har/', may: ['^src/har/', '^src/traffic/', '^src/audit/'] },
  { files: '^src/probes/', may: ['^src/probes/', '^src/browser/', '^src/audit/', api] },
  { files: '^src/proofs/', may: ['^src/proofs/', '^src/audit/', library('@noble/[^/]+', 'fflate')] },
  { files: '^src/export/', may: ['^src/export/', '^src/audit/'] },
  {
    files: '^src/cli/',
    may: ['^src/cli/', '^src/library/', '^src/har/', '^src/proofs/', '^src/export/', '^src/traffic/', '^src/audit/', builtin],
  },
  { files: '^src/library/', may: ['^src/library/', '^src/har/', '^src/export/', '^src/audit/', '^package[.]json$', builtin] },
  { files: '^src/playwright/', may: ['^src/playwright/', '^src/library/', '^src/har/', '^src/export/', '^src/audit/', builtin] },
  {
    files: '^src/live/',
    may: ['^src/live/', '^src/browser/', '^src/export/', '^src/ui/', '^src/audit/', api, library('preact', '@preact/[^/]+')],
  },
  { files: '^src/ui/', may: ['^src/ui/', '^src/audit/[^/]+[.]ts$', library('preact', '@preact/[^/]+')] },
]

/** What the table cannot say: kinds of import rather than places. */
const further = [
  { name: 'ui takes only types from audit', from: { path: '^src/ui/' }, to: { path: '^src/audit/', dependencyTypesNot: ['type-only'] } },
  {
    name: 'one file knows where the WebExtension API comes from',
    from: { path: '^src/', pathNot: '^src/browser/api[.]ts$' },
    to: { path: api, dependencyTypesNot: ['type-only'] },
  },
  { name: 'nothing imports an entry', from: { path: '^src/', pathNot: entries }, to: { path: entries } },
  { name: 'an entry imports no other entry', from: { path: entries }, to: { path: entries, pathNot: '^src/$1/' } },
  { name: 'the product imports neither tests nor scripts', from: { path: '^src/' }, to: { path: '^(test|scripts)/' } },
  { name: 'no import cycles', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  // The programs that fixes are tried in bring their packages themselves, each into a folder of its own.
  { name: 'every import resolves', from: { pathNot: '^scripts/fixes/apps/' }, to: { couldNotResolve: true } },
]

export default {
  forbidden: [
    ...table.map(({ files, may }) => ({ name: `${files} imports only what the table lists`, from: { path: files }, to: { pathNot: may } })),
    ...further,
  ].map((rule) => ({ ...rule, severity: 'error' })),
  // Without tsPreCompilationDeps imports of types alone go unseen.
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
