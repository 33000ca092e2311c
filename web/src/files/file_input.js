// The browser's file dialogue.

/**
 * Creates the element that opens the dialogue; `signal` removes it.
 *
 * @param {(files: Iterable<File>) => void} chosen
 * @param {AbortSignal} signal
 */
export function fileInput(chosen, signal) {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  input.addEventListener('change', () => {
    chosen(input.files ?? []);
    input.value = ''; // the browser then reports a change even if the same file is chosen again
  });
  document.body.append(input);
  signal.addEventListener('abort', () => input.remove());
  return input;
}
