// Saves a file on the visitor's device, as a download of the browser.

/**
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} bytes
 */
export function saveFile(name, type, bytes) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read the file only after a while
}
