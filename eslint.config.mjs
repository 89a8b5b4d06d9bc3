import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const clock = 'Read the time from the Calendar or Monotonic port, so that the sandbox and the tests can move it.';
const chance = 'Take randomness from the Random port, so that a test can repeat it.';

/** What the engine, the bots and the server may not touch outside adapters, wiring and mains: time, chance, environment. */
const impure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: clock },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: chance },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Only core/wiring/configuration.ts reads the environment.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name for one thing.' },
];

/** What scans a whole collection on the engine of a fresh machine (measured: docs/decisions/0002-database.md). */
const slowOnSecantus = [
  {
    selector: 'MemberExpression[property.name=/^(findOneAnd|findByIdAnd)/]',
    message: 'Scans the collection on SecantusDB: claim by updateOne and matchedCount.',
  },
  {
    selector: 'MemberExpression[property.name=/^(countDocuments|distinct)$/]',
    message: 'Scans the collection on SecantusDB: keep a counter or a read model.',
  },
  { selector: 'Property[key.name=/^\\$(expr|where)$/]', message: 'Not supported on every engine we run on.' },
];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'coverage', '.dependency-cruiser.cjs'] },
  js.configs.recommended,
  { languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', fetch: 'readonly' } } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['warn', { max: 200, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['warn', { max: 40, skipComments: true, skipBlankLines: true }],
      'max-params': ['warn', 3],
      'no-console': 'error',
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['core/**/*.{ts,tsx}', 'bots/**/*.{ts,tsx}', 'server/**/*.{ts,tsx}'],
    ignores: ['core/adapters/**', 'core/wiring/**', '**/main.ts', 'server/worker.ts'],
    rules: { 'no-restricted-syntax': ['error', ...impure] },
  },
  {
    files: ['core/adapters/mongo/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...slowOnSecantus] },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['scripts/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
);
