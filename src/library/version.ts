import packageJson from '../../package.json' with { type: 'json' }

/** Of this Sidwatch. */
export const version: string = packageJson.version
