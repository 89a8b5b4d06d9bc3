/** Calls the control side of an emulated service with JSON, such as `PATCH /settings`, and answers its JSON. */
export async function callControl(
  controlUrl: string,
  call: string,
  body?: unknown,
): Promise<{ status: number; json: unknown }> {
  const [method = 'GET', path = ''] = call.split(' ');
  const response = await fetch(controlUrl + path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? null : JSON.parse(text) };
}
