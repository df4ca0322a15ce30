import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, `412 passed, 0 failed`, below the reasons for what was skipped. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const results = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result()));
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const count = (state: string) => results.filter((each) => each.state === state).length;
    const reasons = new Set(results.flatMap((each) => (each.state === 'skipped' ? (each.note ?? []) : [])));
    const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
    for (const reason of reasons) process.stdout.write(`\n${reason}\n`);
    process.stdout.write(`\n${count('passed')} passed, ${count('failed') + broken} failed${skipped}\n`);
  }
}
