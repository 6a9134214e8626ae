import { execFileSync } from 'node:child_process'
import { createHmac, pbkdf2Sync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mac } from '../../src/audit/value/keyed-hash.ts'
import { fastHashing } from '../../src/proofs/secrets/fast-hashing.ts'
import { measured } from './measured.ts'
import { ratio, type Section } from './table.ts'

/** A JWT's header and claims of 111 octets, and secrets of eight to eleven. */
const message = Buffer.alloc(111, 'eyJhbGciOiJIUzI1NiJ9')
const secrets = Array.from({ length: 1000 }, (_, i) => Buffer.from(`secret-${i}`))

/** Secrets tried a second on one core, by who hashes. */
export function secretsTried(): Section {
  const { mac: fast, pbkdf2 } = fastHashing()
  const each = (hash: (secret: Buffer) => unknown) => () => {
    for (const secret of secrets) hash(secret)
  }
  const rows = (['sha256', 'sha1'] as const).flatMap((hash) => {
    const library = opensslOneShot(hash)
    const times = measured({
      ours: each((secret) => fast(hash, secret, message)),
      Node: each((secret) => createHmac(hash, secret).update(message).digest()),
      noble: each((secret) => mac(hash, secret, message)),
    })
    const rate = (of: keyof typeof times) => (1e6 * secrets.length) / times[of].median
    const row = (who: string, perSecond: number) => [
      `HMAC, ${hash}`,
      who,
      rounded(perSecond),
      library === null ? '' : ratio(perSecond, library),
    ]
    return [
      row('plain JavaScript, ours', rate('ours')),
      library === null
        ? [`HMAC, ${hash}`, 'OpenSSL, one-shot from C', 'no compiler or no OpenSSL here', '']
        : row('OpenSSL, one-shot from C', library),
      row('Node, createHmac', rate('Node')),
      row('@noble/hashes', rate('noble')),
    ]
  })
  const [secret = Buffer.alloc(0)] = secrets
  const stretched = measured({
    ours: () => pbkdf2('sha256', secret, message, 1000, 32),
    Node: () => pbkdf2Sync(secret, message, 1000, 32, 'sha256'),
  })
  const slow = (who: string, of: keyof typeof stretched) => [
    'PBKDF2, 1000 iterations, sha256',
    who,
    rounded(1e6 / stretched[of].median),
    '',
  ]
  return {
    title: 'Try secrets',
    how: 'One message of 111 octets under one secret after another, on one core. Goal: as many a second as OpenSSL in one call from C.',
    columns: ['what', 'who', 'secrets a second', 'to OpenSSL'],
    rows: [...rows, slow('plain JavaScript, ours', 'ours'), slow('Node', 'Node')],
  }
}

function rounded(perSecond: number): string {
  const round = perSecond >= 100_000 ? 1000 : 10
  return (Math.round(perSecond / round) * round).toLocaleString('en-US')
}

/** The same in C, compiled for this; null where that cannot be. */
function opensslOneShot(hash: 'sha1' | 'sha256'): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'sidwatch-openssl-'))
  try {
    writeFileSync(join(folder, 'mac.c'), source(hash))
    execFileSync('cc', ['-O2', 'mac.c', '-o', 'mac', '-lcrypto'], { cwd: folder, stdio: 'ignore' })
    const runs = Array.from({ length: 3 }, () => Number(execFileSync(join(folder, 'mac'), { encoding: 'utf8' })))
    return runs.toSorted((a, b) => a - b)[1] ?? null
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function source(hash: 'sha1' | 'sha256'): string {
  return `#include <openssl/hmac.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
int main(void) {
  unsigned char message[111], digest[64];
  unsigned int length;
  char secrets[1000][16];
  memset(message, 'e', sizeof message);
  for (int i = 0; i < 1000; i++) sprintf(secrets[i], "secret-%d", i);
  clock_t start = clock();
  for (int i = 0; i < 500000; i++) {
    const char *secret = secrets[i % 1000];
    HMAC(EVP_${hash}(), secret, strlen(secret), message, sizeof message, digest, &length);
  }
  printf("%f", 500000.0 * CLOCKS_PER_SEC / (clock() - start));
}
`
}
