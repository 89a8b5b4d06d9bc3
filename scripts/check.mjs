/** `npm run check`: installs what is missing and runs every check; see scripts/check/check.ts. */
import { runTypeScript } from './install.mjs';

runTypeScript('scripts/check/check.ts');
