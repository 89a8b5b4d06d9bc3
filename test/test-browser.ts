/** The browser that `npm test` has found, and what it is launched with as whoever runs the tests. */
export function testBrowser(): { executable: string; args: readonly string[] } {
  const executable = process.env['FRONTROW_TEST_BROWSER'];
  if (executable === undefined) throw new Error('Run these tests with npm test, or set FRONTROW_TEST_BROWSER.');
  return { executable, args: ['--no-sandbox'] };
}
