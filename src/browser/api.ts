/** The only file that knows where the WebExtension API comes from: the polyfill hands back a native `browser` where there is one. */
export { default as browser } from 'webextension-polyfill'
