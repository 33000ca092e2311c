// The object whose methods app/platform/platform_web.cpp calls. web/README.md lists them.

/**
 * Direct: the methods of Host that are passed on unchanged to a part of the page.
 *
 * @typedef {Pick<Host, 'copy' | 'share' | 'picture' | 'keep' | 'save' | 'request' | 'open'>} Direct
 *
 * @typedef {object} HostParts
 * @property {Pick<Mirror, 'update' | 'scroll'>} mirror
 * @property {{ write(fragment: string, push: boolean): void }} address
 * @property {{ tell(fragment: string): void } | null} embedder
 * @property {Pick<FileIntake, 'choose' | 'importFile'>} fileIntake
 * @property {(page: PageState) => void} describe
 */

/**
 * @param {HostParts & Direct} parts
 * @returns {Host}
 */
export function createHost({ mirror, address, embedder, fileIntake, describe, ...direct }) {
  return {
    ...direct,
    publish: (json) => mirror.update(JSON.parse(json)),
    scroll: mirror.scroll,
    history(fragment, push) {
      address.write(fragment, push);
      embedder?.tell(`#${fragment}`);
    },
    page: (json) => describe(JSON.parse(json)),
    chooseFile: fileIntake.choose,
    importFile: fileIntake.importFile,
  };
}
