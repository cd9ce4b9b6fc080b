// Which folder may import which, as data; read by scripts/check-layers.mjs. Every layer may import itself.
// `packages` are the npm packages a layer may see; types count as imports.

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} ForbiddenRule */
/** @typedef {{ path: string, may: readonly string[], packages: readonly string[] }} Layer */

const pure = ['shared'];
const database = ['shared', 'rpc', 'instrumentation', 'interop'];

/** @type {Readonly<Record<string, Layer>>} */
export const layers = {
  main: {
    path: '^src/(main|first-worker)\\.ts$',
    may: ['ui', 'app', 'client', 'pwa', 'rpc', 'instrumentation', 'shared'],
    packages: [],
  },
  ui: {
    path: '^src/ui/',
    may: ['app', 'rpc', 'instrumentation', 'shared'],
    packages: ['lit', '@lit-labs/virtualizer', 'lucide-static'],
  },
  app: {
    path: '^src/app/',
    may: ['client', 'pwa', 'rpc', 'instrumentation', 'shared'],
    packages: ['lit', 'idb-keyval', 'web-vitals'],
  },
  client: {
    path: '^src/client/',
    may: ['rpc', 'instrumentation', 'shared'],
    packages: ['comlink'],
  },
  pwa: { path: '^src/pwa/', may: ['shared'], packages: ['workbox-window'] },
  rpc: { path: '^src/rpc/', may: ['shared'], packages: [] },
  shared: { path: '^src/shared/', may: [], packages: [] },
  names: { path: '^src/names/', may: pure, packages: [] },
  interop: { path: '^src/interop/', may: pure, packages: ['papaparse', 'saxen'] },
  instrumentation: { path: '^src/instrumentation/', may: pure, packages: [] },
  providers: { path: '^src/providers/', may: ['shared', 'rpc', 'instrumentation', 'interop'], packages: [] },
  cache: { path: '^src/cache/', may: ['shared', 'rpc', 'instrumentation'], packages: ['idb-keyval'] },
  'service worker': {
    path: '^src/sw/',
    may: ['shared'],
    packages: ['workbox-core', 'workbox-precaching'],
  },
  worker: {
    path: '^src/workers/[^/]+$',
    may: ['shared', 'rpc', 'instrumentation'],
    packages: ['comlink'],
  },
  'database worker': {
    path: '^src/workers/db/[^/]+$',
    may: ['worker', 'services', 'repositories', 'engine', ...database],
    packages: ['comlink'],
  },
  services: {
    path: '^src/workers/db/services/',
    may: ['search', 'repositories', 'engine', 'sql', ...database],
    packages: [],
  },
  search: { path: '^src/workers/db/search/', may: pure, packages: [] },
  repositories: { path: '^src/workers/db/repositories/', may: ['engine', 'sql', ...database], packages: [] },
  engine: {
    path: '^src/workers/db/engine/',
    may: ['sql', 'shared', 'rpc', 'instrumentation'],
    packages: ['wa-sqlite'],
  },
  sql: { path: '^src/workers/db/sql/', may: [], packages: [] },
  'media worker': {
    path: '^src/workers/media/',
    may: ['worker', 'names', ...database],
    packages: ['comlink', 'mediainfo.js'],
  },
  'metadata worker': {
    path: '^src/workers/metadata/',
    may: ['worker', 'providers', 'cache', ...database],
    packages: ['comlink'],
  },
};

/** @param {string} text */
const escaped = (text) => text.replace(/[/.]/g, '\\$&');

/**
 * One rule for folders and one for packages a layer.
 * @param {[string, Layer]} entry
 * @returns {ForbiddenRule[]}
 */
function rulesOf([name, { path, may, packages }]) {
  const allowedPaths = [path, ...may.map((other) => layers[other]?.path ?? `unknown layer ${other}`)];
  const allowedPackages = packages.map((other) => `node_modules/${escaped(other)}(/|$)`);
  return [
    {
      name: `${name}: layers`,
      comment: `${name} may import ${may.join(', ') || 'no other layer'}.`,
      severity: 'error',
      from: { path },
      to: { path: '^(src|tests|bench|scripts)/', pathNot: allowedPaths },
    },
    {
      name: `${name}: packages`,
      comment: `${name} may use ${packages.join(', ') || 'no package'}.`,
      severity: 'error',
      from: { path },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'],
        ...(allowedPackages.length > 0 ? { pathNot: allowedPackages } : {}),
      },
    },
  ];
}

const layerPaths = Object.values(layers).map(({ path }) => path);

/** @type {ForbiddenRule[]} */
const forbidden = [
  ...Object.entries(layers).flatMap(rulesOf),
  {
    name: 'no cycles',
    comment: 'Modules that import each other are one module: move what they share into a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'every file in a layer',
    comment: 'This file is in no layer: move it, or add its folder to the table in .dependency-cruiser.mjs.',
    severity: 'error',
    from: { path: '^src/', pathNot: layerPaths },
    to: {},
  },
  {
    name: 'resolvable',
    comment: 'This import leads nowhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\?' },
  },
];

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
