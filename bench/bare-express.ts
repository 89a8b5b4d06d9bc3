import { readFile } from 'node:fs/promises';
import express from 'express';

// node scripts/run.mjs bench/bare-express.ts PORT FILE: the least that express can do with a page, for comparison.
const [port, file] = process.argv.slice(2);
const page = await readFile(String(file), 'utf8');
const app = express();
app.get('/l/:slug', (_request, response) => {
  response.send(page);
});
const server = app.listen(Number(port), '127.0.0.1');
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
