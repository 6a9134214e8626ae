/** What of a user a value can hold, in English: they stand within a sentence. */
export const meaningWords: Readonly<Record<string, string>> = {
  'meaning.user-name': 'user name',
  'meaning.email': 'e-mail address',
  'meaning.role': 'role',
  'meaning.personal-name': 'personal name',
  'meaning.personal-data': 'phone number, address, birth date or gender',
}
