import type { SerializedError } from 'vitest';
import type { Reporter, TestModule, TestSpecification } from 'vitest/node';

/**
 * Ends the output of a run with one line to read: `N passed, N failed`. What fails outside a test counts as failed (a
 * hook, a file that does not load or that a failing setup kept from running, a promise nobody awaited); a test that was
 * not run counts as skipped, and is said.
 */
export default class CountReporter implements Reporter {
  private filesAsked = 0;
  private counted = '0 passed, 0 failed';

  onInit(): void {
    // vitest tells of a failing setup after every reporter has had its say: only the exit itself is later.
    process.once('exit', () => console.log(this.counted));
  }

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.filesAsked = specifications.length;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (...wanted: readonly string[]): number => states.filter((state) => wanted.includes(state)).length;
    const outside = modules.flatMap((module) => [module, ...module.children.allSuites()]).filter((part) => part.errors().length > 0);
    const neverRun = this.filesAsked - modules.length;
    const failed = count('failed') + outside.length + neverRun + unhandled.length;
    const skipped = count('skipped', 'pending');
    this.counted = `${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  }
}
