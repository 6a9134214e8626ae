/**
 * Runs of three and more printable ASCII characters in a binary serialisation (Ruby Marshal, Python pickle, gob, Erlang terms): its
 * strings, without reading the format. At most 32 of at most 128 characters; the quotation mark that Marshal puts before a length is left out.
 */
export function printableRuns(octets: Uint8Array): readonly string[] {
  const runs: string[] = []
  let run = ''
  for (const octet of [...octets.subarray(0, 4096), 0]) {
    if (octet >= 0x20 && octet < 0x7f) run += String.fromCharCode(octet)
    else {
      if (run.length >= 3 && run.length <= 128) runs.push(run.replace(/^"/, ''))
      run = ''
    }
  }
  return runs.slice(0, 32)
}
