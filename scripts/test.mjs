/** `npm test`: installs what is missing and runs the tests; see scripts/test/test.ts. */
import { runTypeScript } from './install.mjs';

runTypeScript('scripts/test/test.ts');
