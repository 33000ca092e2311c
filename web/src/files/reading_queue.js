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
   * A defect of one task does not keep the next ones from being run.
   *
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

  async function runAll() {
    const reader = await load('files.js').catch(() => null);
    if (reader) for (; tasks.length > 0; tasks.shift()) await attempt(tasks[0], reader);
    running = undefined;
    ended(tasks.at(-1));
  }

  const work = () => (running ??= runAll());

  /** @param {Task} task */
  function add(task) {
    tasks.push(task);
    work();
  }

  return { add, work, length: () => tasks.length, running: () => running };
}
