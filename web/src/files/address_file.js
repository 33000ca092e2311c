// The file of this site that the address names (`?src=`).

export const nameInAddress = () => new URLSearchParams(location.search).get('src');

// If the query names a file and the fragment names no programme, changes the fragment so that the app
// shows the file. To be called before the app gets the fragment.
export function addFileFragment() {
  if (!nameInAddress()) return;
  const hash = location.hash.replace(/^#?\/?(?=\?|$)/, '#/file');
  if (hash !== location.hash)
    history.replaceState(null, '', location.pathname + location.search + hash);
}
