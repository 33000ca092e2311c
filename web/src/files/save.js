// A file for the visitor to keep, through the browser's own download.

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
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it later
}
