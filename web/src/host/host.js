// What the wasm may ask of the page, by the names that app/platform/platform_web.cpp calls. Each request goes straight
// to the part that answers it.

/**
 * `describe(page)`, `request(name)` and `open(url)` are the page's own; the others as made by their modules.
 * @param {{
 *   mirror: Mirror, address: { write(fragment: string, push: boolean): void },
 *   embedder: { tell(fragment: string): void } | null, share: Pick<Host, 'copy' | 'share'>,
 *   exports: Pick<Host, 'picture' | 'keep' | 'save'>, fileIntake: FileIntake,
 *   describe(page: PageState): void, request: Host['request'], open: Host['open'], wake: Host['wake'],
 * }} parts
 * @returns {Host}
 */
export function createHost({
  mirror,
  address,
  embedder,
  share,
  exports,
  fileIntake,
  describe,
  request,
  open,
  wake,
}) {
  return {
    publish: (json) => mirror.update(JSON.parse(json)),
    scroll: (id, x, y) => mirror.scroll(id, x, y),
    history: (fragment, push) => {
      address.write(fragment, push);
      embedder?.tell(`#${fragment}`);
    },
    page: (json) => describe(JSON.parse(json)),
    request,
    open,
    copy: share.copy,
    share: share.share,
    picture: exports.picture,
    keep: exports.keep,
    save: exports.save,
    chooseFile: fileIntake.choose,
    importFile: fileIntake.importFile,
    wake,
  };
}
