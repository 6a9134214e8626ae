/** What `npm run fixes` has tried, written by it: framework ¦ names and versions ¦ fixes after which the finding was gone. */
export const triedFixes = ``
