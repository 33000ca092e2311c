// Runs tasks that need files.js, which is loaded for the first one, one after the other. If it does not
// come, the tasks wait until another one is given or `work` is called.

/**
 * `name`: name of the file that the task opens; `run` opens it.
 *
 * @typedef {{ name: string, run(reader: LazyModules["files.js"]): unknown }} Task
 */

/**
 * `failed` is called with a task that threw an exception. `ended` is called when no task is running any more; if files.js did not come, with the task given
 * last. Returns `add`; `work`, which runs the tasks that wait; `length`, which returns how many there
 * are; and `running`, which returns a promise while they are running.
 *
 * @param {Load} load
 * @param {{ failed(task: Task): void, ended(last?: Task): void }} listener
 */
export function createReadingQueue(load, { failed, ended }) {
  /** @type {Task[]} */
  const tasks = [];
  /** @type {Promise<void> | undefined} */
  let running;

  /**
   * @param {Task} task
   * @param {LazyModules["files.js"]} reader
   */
  async function attempt(task, reader) {
    try {
      await task.run(reader);
    } catch (error) {
      console.error(error);
      failed(task);
    }
  }

  // A defect of one task, or of a listener, does not keep the next tasks from being run.
  async function runAll() {
    const reader = await load('files.js').catch(() => null);
    if (reader)
      for (; tasks.length > 0; tasks.shift()) await attempt(tasks[0], reader).catch(console.error);
    running = undefined;
    ended(tasks.at(-1));
  }

  const work = () => (running ??= runAll().catch(console.error));

  /** @param {Task} task */
  function add(task) {
    tasks.push(task);
    work();
  }

  return { add, work, length: () => tasks.length, running: () => running };
}
