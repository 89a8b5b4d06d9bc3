/** Posts JSON to the playground; resolves to null, or to a sentence that says what was wrong. */
export async function send(path, body) {
  try {
    const response = await fetch(`/playground/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return null;
    return (await response.json()).detail ?? 'That did not work.';
  } catch {
    return 'The sandbox does not answer. Is it still running?';
  }
}
