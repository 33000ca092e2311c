// Entry of the script that opens the visitor's own file: reads and converts it, fetches the one that
// the address names, and offers it again after a failure. It is loaded when it is first needed. Nothing is
// sent anywhere: the only request is for a file of this site, if the page's address names one.

export { convertOwnFile } from './conversion.js';
export { drawn } from './painted.js';
export { fileOfText } from './pasted.js';
export { readOwnFile } from './reading.js';
export { offerFile } from './rescue.js';
export { fetchSource } from './source.js';
