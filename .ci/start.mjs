/** `npm start`: installs what is missing, builds, serves the built site, prints the address. PORT chooses the port. */
import { spawn, spawnSync } from 'node:child_process';
import { install } from './install.mjs';

install();
const build = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const port = process.env.PORT ?? '4173';
const server = spawn('npx', ['vite', 'preview', '--logLevel', 'warn'], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

for (let tries = 0; tries < 100; tries += 1) {
  try {
    await fetch(`http://localhost:${port}/`);
    console.log(`\nMarchlands is at http://localhost:${port}/   (Ctrl+C stops it)`);
    break;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
