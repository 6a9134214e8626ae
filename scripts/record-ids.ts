import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Records IDs of the generators of other languages for the tests, which need none of these languages then: `npx tsx scripts/record-ids.ts`.

interface Recipe {
  readonly by: string
  readonly is: string
  readonly program: string
  readonly args: readonly string[]
  readonly count: number
}

const java = (by: string, is: string, body: string): Recipe => ({ by: `Java, ${by}`, is, program: 'java', args: [body], count: 13 })
const php = (by: string, is: string, body: string): Recipe => ({
  by: `PHP, ${by}`,
  is,
  program: 'php',
  args: ['-r', `$a='0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'; for($i=0;$i<13;$i++) { ${body} echo "\\n"; }`],
  count: 13,
})
const letters = '"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"'

const recipes: readonly Recipe[] = [
  java('Long.toHexString(random.nextLong())', 'proof.java-random', 's = Long.toHexString(r.nextLong());'),
  java('new UUID(random.nextLong(), random.nextLong())', 'proof.java-random', 's = new UUID(r.nextLong(), r.nextLong()).toString();'),
  java('random.nextInt()', 'proof.java-random', 's = "" + r.nextInt();'),
  java(
    'random.nextBytes in hexadecimal',
    'proof.java-random',
    'byte[] b = new byte[16]; r.nextBytes(b); for (byte c : b) s += String.format("%02x", c);',
  ),
  java('new BigInteger(130, random).toString(32)', 'proof.java-random', 's = new BigInteger(130, r).toString(32);'),
  java('random.nextInt(62), 32 times', 'proof.java-random', `for (int k = 0; k < 32; k++) s += ${letters}.charAt(r.nextInt(62));`),
  java('random.nextInt(16), 32 times', 'proof.drand48', 'for (int k = 0; k < 32; k++) s += Integer.toHexString(r.nextInt(16));'),
  java(
    'random.nextDouble() * 62, 20 times',
    'proof.java-double',
    `for (int k = 0; k < 20; k++) s += ${letters}.charAt((int) (r.nextDouble() * 62));`,
  ),
  php('mt_rand() under seeds that count', 'proof.php-mt-rand', 'mt_srand(1000 + $i); echo mt_rand();'),
  php(
    '16 characters of mt_rand under small seeds',
    'proof.php-mt-rand',
    'mt_srand(4711 + $i); for($k=0;$k<16;$k++) echo $a[mt_rand(0, 61)];',
  ),
  php(
    '32 hexadecimal digits of mt_rand under small seeds',
    'proof.php-mt-rand',
    'mt_srand(4711 + $i); for($k=0;$k<32;$k++) echo $a[mt_rand(0, 15)];',
  ),
  php('lcg_value()', 'proof.php-lcg', 'echo lcg_value();'),
  php('uniqid()', 'proof.php-uniqid', 'echo uniqid(); usleep(random_int(1, 3000));'),
  php('md5 of a counter', 'proof.hash.counter', 'echo md5($i + 4000);'),
  {
    by: 'Python, random.getrandbits(128)',
    is: 'proof.mersenne-twister',
    program: 'python3',
    args: ['-c', 'import random\nfor i in range(161): print("%032x" % random.getrandbits(128))'],
    count: 161,
  },
  {
    by: 'Python, uuid.uuid1()',
    is: 'proof.uuid-v1',
    program: 'python3',
    args: ['-c', 'import uuid, time\nfor i in range(13):\n  print(uuid.uuid1()); time.sleep(0.002)'],
    count: 13,
  },
  {
    by: 'Ruby, rand(2**32)',
    is: 'proof.mersenne-twister',
    program: 'ruby',
    args: ['-e', '641.times { puts "%08x" % rand(2**32) }'],
    count: 641,
  },
  {
    by: 'Perl, rand 62, 16 times',
    is: 'proof.drand48',
    program: 'perl',
    args: ['-e', '@a = ("a".."z", "A".."Z", 0..9); for (1..13) { print join("", map { $a[rand 62] } 1..16), "\\n" }'],
    count: 13,
  },
]

function record({ by, is, program, args, count }: Recipe): { by: string; is: string; shown: readonly string[]; next: string } {
  const ids = (program === 'java' ? runJava(args[0]!) : execFileSync(program, [...args], { encoding: 'utf8' })).trim().split('\n')
  if (ids.length !== count) throw new Error(`${by} made ${ids.length} IDs`)
  return { by, is, shown: ids.slice(0, -1), next: ids.at(-1)! }
}

function runJava(body: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidwatch-ids-'))
  const source = `import java.math.*; import java.util.*;
public class Made { public static void main(String[] a) { Random r = new Random();
for (int i = 0; i < 13; i++) { String s = ""; ${body} System.out.println(s); } } }`
  try {
    writeFileSync(join(folder, 'Made.java'), source)
    return execFileSync('java', [join(folder, 'Made.java')], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const target = fileURLToPath(new URL('../test/proofs/recorded-ids.json', import.meta.url))
writeFileSync(target, `${JSON.stringify(recipes.map(record), null, 1)}\n`)
