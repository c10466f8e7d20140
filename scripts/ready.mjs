// Runs a command of the project on a machine that may be new: installs what is missing first. Plain JavaScript without
// imports from packages, because it runs before any are there, on whatever Node (≥ 20) the machine has.
//
//   node scripts/ready.mjs [--browser] COMMAND [ARG …]
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
const say = (line) => process.stderr.write(`${line}\n`);

function stop(line) {
  say(line);
  process.exit(2);
}

function installPackages() {
  const stamp = join(root, 'node_modules', '.clientele-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing packages (npm install) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    // Not `npm ci`: it refuses a lockfile without the binaries of other platforms, and some registries do not carry them all.
    // Engine warnings are silenced: they are about the machine's Node, and the project brings the Node that it runs on.
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync(npm, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  } catch {
    stop('npm install failed: see its lines above. A package registry must be reachable the first time.');
  }
  writeFileSync(stamp, lock);
}

function findChromium() {
  const named = process.env.CLIENTELE_CHROMIUM;
  if (named) return existsSync(named) ? named : stop(`CLIENTELE_CHROMIUM names ${named}, which does not exist.`);
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'chromium.exe']) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  const mac = '/Applications/Chromium.app/Contents/MacOS/Chromium';
  return existsSync(mac) ? mac : null;
}

function installChromium() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    execFileSync(command, rest, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  say('Installing Chromium (apt-get install chromium) …');
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  } catch {
    stop(
      'No Chromium found, and it could not be installed: install Chromium (Debian: apt-get install chromium), or name its program in CLIENTELE_CHROMIUM. Branded Chrome does not load unpacked extensions.',
    );
  }
}

const [first, ...rest] = process.argv.slice(2);
const needsBrowser = first === '--browser';
const [command, ...args] = needsBrowser ? rest : [first, ...rest];
if (!command) stop('usage: node scripts/ready.mjs [--browser] COMMAND [ARG …]');

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Node 20 or newer is needed; this is ${process.versions.node}.`);
installPackages();
if (needsBrowser) {
  if (!findChromium()) installChromium();
  env.CLIENTELE_CHROMIUM =
    findChromium() ?? stop('Chromium was installed but is not on the PATH: name its program in CLIENTELE_CHROMIUM.');
}

const child = spawn(command, args, { cwd: process.cwd(), env, stdio: 'inherit', shell: process.platform === 'win32' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => stop(`${command}: ${error.message}`));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
