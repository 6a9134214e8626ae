import { randomInt } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { runJava, runProgram } from './programs.ts'

/** A generator that people make IDs with, in the language that has it. */
export interface Maker {
  readonly by: string
  /** message id of what is found */
  readonly is: string
  /** so many IDs are shown, and one more is the next */
  readonly shown: number
  /** what comes next depends on the state alone, not on the clock */
  readonly tellsNext: boolean
  /** that many sets, each of a generator that was seeded anew, or later numbers of one that cannot be; null where the language is missing */
  make(sets: number): readonly (readonly string[])[] | null
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

export const makers: readonly Maker[] = [
  node('a UUID of version 4, a number for each digit', 4, uuid()),
  node('32 hexadecimal digits', 4, 'Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join("")'),
  node('16 letters and digits', 8, `Array.from({ length: 16 }, () => "${letters}"[Math.floor(Math.random() * 62)]).join("")`),
  node('toString(36).slice(2)', 8, 'Math.random().toString(36).slice(2)'),
  node('toString(36).substr(2, 9)', 8, 'Math.random().toString(36).substr(2, 9)'),
  node('Math.floor(Math.random() * 1e9)', 20, 'String(Math.floor(Math.random() * 1e9))'),
  java('Long.toHexString(random.nextLong())', 'proof.java-random', 's = Long.toHexString(r.nextLong());'),
  java('new UUID(random.nextLong(), random.nextLong())', 'proof.java-random', 's = new UUID(r.nextLong(), r.nextLong()).toString();'),
  java('random.nextInt()', 'proof.java-random', 's = "" + r.nextInt();'),
  java(
    'random.nextBytes in hexadecimal',
    'proof.java-random',
    'byte[] b = new byte[16]; r.nextBytes(b); for (byte c : b) s += String.format("%02x", c);',
  ),
  java('new BigInteger(130, random).toString(32)', 'proof.java-random', 's = new BigInteger(130, r).toString(32);'),
  java('random.nextInt(62), 32 times', 'proof.java-random', `for (int k = 0; k < 32; k++) s += "${letters}".charAt(r.nextInt(62));`),
  java('random.nextInt(16), 32 times', 'proof.drand48', 'for (int k = 0; k < 32; k++) s += Integer.toHexString(r.nextInt(16));'),
  java(
    'random.nextDouble() * 62, 20 times',
    'proof.java-double',
    `for (int k = 0; k < 20; k++) s += "${letters}".charAt((int) (r.nextDouble() * 62));`,
  ),
  php('mt_rand() under seeds that count', 'proof.php-mt-rand', 'mt_srand($seed + $i); echo mt_rand();'),
  php(
    '16 characters of mt_rand under small seeds',
    'proof.php-mt-rand',
    'mt_srand($seed + $i); for($k=0;$k<16;$k++) echo $a[mt_rand(0, 61)];',
  ),
  php(
    '32 hexadecimal digits of mt_rand under small seeds',
    'proof.php-mt-rand',
    'mt_srand($seed + $i); for($k=0;$k<32;$k++) echo $a[mt_rand(0, 15)];',
  ),
  php('lcg_value()', 'proof.php-lcg', 'echo lcg_value();'),
  { ...php('uniqid()', 'proof.php-uniqid', 'echo uniqid(); usleep(random_int(1, 3000));'), tellsNext: false },
  php('md5 of a counter below 10,000', 'proof.hash.counter', 'echo md5($i + $seed % 9900);'),
  python('random.getrandbits(128)', 'proof.mersenne-twister', 160, 'print("%032x" % random.getrandbits(128))'),
  { ...python('uuid.uuid1()', 'proof.uuid-v1', 12, 'print(uuid.uuid1()); time.sleep(0.002)'), tellsNext: false },
  {
    ...{ by: 'Ruby, rand(2**32)', is: 'proof.mersenne-twister', shown: 640, tellsNext: true },
    make: (sets) => inSets(runProgram('ruby', ['-e', `${sets}.times { srand; 641.times { puts "%08x" % rand(2**32) } }`]), 641),
  },
  {
    ...{ by: 'Perl, rand 62, 16 times', is: 'proof.drand48', shown: 12, tellsNext: true },
    make: (sets) => inSets(runProgram('perl', ['-e', perl(sets)]), 13),
  },
]

/** Each set in a context of its own, which is seeded anew. */
function node(by: string, shown: number, expression: string): Maker {
  const is = 'proof.math-random.v8-b-or-c'
  const make = (sets: number) =>
    Array.from({ length: sets }, (): readonly string[] => {
      const skipped = randomInt(64)
      return runInNewContext(
        `for (let i = 0; i < ${skipped}; i++) Math.random(); Array.from({ length: ${shown + 1} }, () => ${expression})`,
      )
    })
  return { by: `Node ${process.versions.node}, ${by}`, is, shown, tellsNext: true, make }
}

function uuid(): string {
  const digit = '(((v) => (k === "x" ? v : (v & 3) | 8).toString(16))((Math.random() * 16) | 0))'
  return `"xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replaceAll(/[xy]/g, (k) => ${digit})`
}

function java(by: string, is: string, body: string): Maker {
  const source = (sets: number) => `import java.math.*; import java.util.*;
public class Made { public static void main(String[] a) { for (int j = 0; j < ${sets}; j++) { Random r = new Random();
for (int i = 0; i < 13; i++) { String s = ""; ${body} System.out.println(s); } } } }`
  return { by: `Java, ${by}`, is, shown: 12, tellsNext: true, make: (sets) => inSets(runJava('Made', source(sets)), 13) }
}

function php(by: string, is: string, body: string): Maker {
  const program = (sets: number) =>
    `$a='0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'; for($j=0;$j<${sets};$j++) { $seed = random_int(1, 60000); for($i=0;$i<13;$i++) { ${body} echo "\\n"; } }`
  return { by: `PHP, ${by}`, is, shown: 12, tellsNext: true, make: (sets) => inSets(runProgram('php', ['-r', program(sets)]), 13) }
}

function python(by: string, is: string, shown: number, body: string): Maker {
  const program = (sets: number) => `import random, uuid, time
for j in range(${sets}):
  random.seed()
  for i in range(${shown + 1}):
    ${body}`
  return {
    ...{ by: `Python, ${by}`, is, shown, tellsNext: true },
    make: (sets) => inSets(runProgram('python3', ['-c', program(sets)]), shown + 1),
  }
}

function perl(sets: number): string {
  return `@a = ("a".."z", "A".."Z", 0..9); for (1..${sets}) { srand; for (1..13) { print join("", map { $a[rand 62] } 1..16), "\\n" } }`
}

function inSets(lines: readonly string[] | null, size: number): readonly (readonly string[])[] | null {
  return lines === null ? null : Array.from({ length: Math.floor(lines.length / size) }, (_, i) => lines.slice(i * size, (i + 1) * size))
}
