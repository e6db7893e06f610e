// Fetches a few files of one npm package from the registry that this machine's npm is set to, and gives them only if the package is the one
// that the lock file pins: node fetch.mjs LOCK FOLDER. The whole package would bring 441 others (522 MB) that the page does not use.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const [lockPath, folder] = process.argv.slice(2);
const lock = JSON.parse(readFileSync(lockPath, 'utf8'));
const wanted = `${lock.name}@${lock.version}`;

class Refusal extends Error {}

// MSBuild reads this form as an error of the build.
function fail(code, message) {
  throw new Refusal(`${basename(lockPath)} : error ${code}: ${message}`);
}

function pack(into) {
  const windows = process.platform === 'win32';
  try {
    // --prefer-offline: what npm's cache holds is not asked for again, so that a clean build works without the network.
    const listed = execFileSync('npm', ['pack', wanted, '--prefer-offline', '--json', '--loglevel=error', `--pack-destination=${into}`],
      { encoding: 'utf8', shell: windows, stdio: ['ignore', 'pipe', 'pipe'] });
    return readFileSync(join(into, JSON.parse(listed)[0].filename));
  } catch (fault) {
    const reason = fault.code === 'ENOENT' ? 'npm is not on the PATH.' : `npm pack ${wanted} failed: ${(fault.stderr || fault.message).trim().split('\n')[0]}`;
    return fail('COOPBOT_WEB1', `${reason} The web page's build needs Node.js with npm, and a registry the first time.`);
  }
}

// A tar file is a row of headers of 512 bytes, each followed by its content, padded to 512.
function extract(tar, name) {
  const text = (from, length) => tar.toString('utf8', from, from + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const size = parseInt(text(at + 124, 12), 8);
    const prefix = text(at + 345, 155);
    if ((prefix ? `${prefix}/` : '') + text(at, 100) === name) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return fail('COOPBOT_WEB3', `${wanted} holds no ${name}.`);
}

mkdirSync(folder, { recursive: true });
const scratch = mkdtempSync(join(folder, 'fetch-'));
try {
  const packed = pack(scratch);
  const found = `sha512-${createHash('sha512').update(packed).digest('base64')}`;
  if (found !== lock.integrity) fail('COOPBOT_WEB2', `${wanted} is not the package that was pinned: its hash is ${found}. Nothing of it is used.`);
  const tar = gunzipSync(packed);
  for (const file of lock.files) {
    const target = join(folder, basename(file));
    writeFileSync(`${target}.new`, extract(tar, file));
    renameSync(`${target}.new`, target);
  }
} catch (refusal) {
  if (!(refusal instanceof Refusal)) throw refusal;
  console.error(refusal.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
