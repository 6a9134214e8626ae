/** A flow that a person records: what is seen of a site from one moment to another, as a file. */
export const flowWords = {
  'section.flow': 'Record this flow',
  'flow.what':
    'Writes down what Sidwatch sees of this site from now on, as a session file that the engine can judge again: for a bug report, or as a test of your own.',
  'flow.secret':
    'It holds no value: each is replaced by what was noticed of it, its length and format, and a digest that fits only this file. Names of hosts, paths, cookies and form fields are in it.',
  'flow.start': 'Start recording',
  'flow.running': 'Recording since {time}. Use the site now: sign in, sign out.',
  'flow.elsewhere': '{site} is being recorded since {time}.',
  'flow.stop': 'Stop',
  'flow.stopped': 'Recorded {site} from {from} to {until}.',
  'flow.save': 'Save the session file',
  'flow.saved': 'Saved.',
  'flow.discard': 'Discard',
  'flow.private': 'Nothing of a private window is written to a file.',
} as const
