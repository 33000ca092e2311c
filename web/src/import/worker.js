// Entry of the worker in which a page imports a file. It sends an empty message when it has started,
// and answers one message with a file by messages { done }, how much of the file was read, and the last
// one { result }.
import { importFile } from './index.js';

// The global object has the methods of a worker, which the page's types do not declare.
const scope = /** @type {Worker} */ (/** @type {unknown} */ (self));
const leastStep = 0.01; // smallest part of the file that is worth a message

/** @param {MessageEvent<Parameters<typeof importFile>[0]>} message */
scope.onmessage = async ({ data }) => {
  let told = -1;
  const result = await importFile(data, (done) => {
    if (done - told < leastStep) return;
    told = done;
    scope.postMessage({ done });
  });
  scope.postMessage({ result });
};
scope.postMessage({});
