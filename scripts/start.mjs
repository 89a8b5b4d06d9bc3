/** `npm start`: installs what is missing and starts everything; see scripts/start/start.ts. */
import { runTypeScript } from './install.mjs';

runTypeScript('scripts/start/start.ts');
