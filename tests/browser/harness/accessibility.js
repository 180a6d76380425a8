// What axe-core reads are elements and styles: what it finds does not depend on the browser, so one of them is asked.
import assert from 'node:assert/strict';

/** The rules of axe-core whose verdict depends on colours. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** axe-core finds nothing wrong, where Chromium runs. */
export async function noProblems(tab) {
  if (tab.name === 'chromium') assert.deepEqual(await tab.accessibilityProblems(), []);
}

/** The same, in light and in dark colours. */
export async function noProblemsLightOrDark(tab) {
  await noProblems(tab);
  await tab.colorScheme('dark');
  const problems = await tab.accessibilityProblems({ runOnly: colorRules });
  await tab.colorScheme('light');
  assert.deepEqual(problems, [], 'in dark colours');
}
