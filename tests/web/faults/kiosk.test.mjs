// A kiosk in each engine, with a clock that the test advances: a visit prolonged ten times, then
// forgotten.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { driver_timer_ms } from '../engines/webkit.mjs';
import { eventually } from '../journeys/support.mjs';
import { dist, everywhere, startHost } from '../offline/support.mjs';
import { giveClock } from '../soak/time.mjs';
import { open, starters } from './support.mjs';

for (const name of everywhere) {
  let engine, host;
  before(async () => {
    [engine, host] = await Promise.all([starters[name](), startHost(dist)]);
    host.inject(`(${giveClock})(0, ${driver_timer_ms});`);
  });
  after(async () => {
    await engine?.close();
    await host?.close();
  });

  test(`a visit is prolonged ten times, then everything of it is gone (${name})`, async () => {
    const { tab } = engine;
    const seen = () =>
      tab.run(() => ({
        ...document.documentElement.dataset,
        lang: document.documentElement.lang,
        typed: byRole('searchbox')[0]?.value,
        address: location.href,
      }));
    const waitForAttendance = (wanted) =>
      eventually(seen, ({ attendance }) => attendance === wanted, `it is ${wanted}`);
    // Waits for two frames, so that the app has handled the last input before the clock advances.
    const leave = (ms) =>
      tab.run(async (time) => {
        for (let frame = 0; frame < 2; frame += 1)
          await new Promise((drawn) => {
            requestAnimationFrame(drawn);
          });
        window.skip(time);
      }, ms);

    await open(
      tab,
      `${host.url}?kiosk&loop=actions#/lyon-saint-etienne/actions?lang=fr&theme=light`,
    );
    await waitForAttendance('nobody');
    const first = await seen();
    await tab.click(200, 200);
    await waitForAttendance('visit');
    await tab.run(() => {
      byRole('button', 'English')[0].click();
      byRole('searchbox')[0].focus();
    });
    await eventually(seen, ({ lang }) => lang === 'en', 'it speaks English');
    await tab.type('abc');
    await eventually(seen, ({ typed }) => typed === 'abc', 'it was typed');
    for (let time = 0; time < 10; time += 1) {
      await leave(60_000);
      await waitForAttendance('asking');
      await leave(15_000);
      await tab.click(200, 200);
      await waitForAttendance('visit');
    }
    assert.equal((await seen()).typed, 'abc');
    await leave(60_000);
    await waitForAttendance('asking');
    await leave(20_000);
    assert.deepEqual(await waitForAttendance('nobody'), first);
  });
}
