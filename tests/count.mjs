// Adds up the results of all test projects: count.mjs FOLDER PROJECT….
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...projects] = process.argv.slice(2);

const unescape = (text) =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#x([0-9A-F]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16))).replace(/&amp;/g, '&');

function fromTrx(file) {
  return [...readFileSync(file, 'utf8').matchAll(/<UnitTestResult\b[^>]*>/g)].map(([tag]) => ({
    name: unescape(/\btestName="([^"]*)"/.exec(tag)?.[1] ?? '?'),
    outcome: { Passed: 'passed', NotExecuted: 'skipped' }[/\boutcome="([^"]*)"/.exec(tag)?.[1] ?? ''] ?? 'failed',
  }));
}

function fromVitest(file) {
  const files = JSON.parse(readFileSync(file, 'utf8')).testResults;
  return files.flatMap(({ name, status, assertionResults }) =>
    assertionResults.length === 0 && status === 'failed'
      ? [{ name, outcome: 'failed' }]
      : assertionResults.map((test) => ({
          name: test.fullName,
          outcome: { passed: 'passed', failed: 'failed' }[test.status] ?? 'skipped',
        })));
}

/** A project that ran nothing, or broke off without saying which test failed, is a failure of its own. */
function resultsOf(project) {
  const file = (ending) => join(folder, `${project}.${ending}`);
  const results = existsSync(file('trx')) ? fromTrx(file('trx')) : existsSync(file('json')) ? fromVitest(file('json')) : [];
  if (results.length === 0) return [{ name: 'no test ran', outcome: 'failed' }];
  const ended = readFileSync(file('code'), 'utf8').trim();
  return ended === '0' || results.some((result) => result.outcome === 'failed')
    ? results
    : [...results, { name: `the run broke off with exit code ${ended}`, outcome: 'failed' }];
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const project of projects) {
  for (const { name, outcome } of resultsOf(project)) {
    total[outcome]++;
    if (outcome !== 'passed') console.log(`${outcome}: ${project}: ${name}`);
  }
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
