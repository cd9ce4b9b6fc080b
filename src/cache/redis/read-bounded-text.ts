/** The text of an answer; null when it has more bytes than `most`, the rest of which are not fetched. */
export async function readBoundedText(response: Response, most: number): Promise<string | null> {
  const stream = response.body;
  if (stream === null) return '';
  const reader = stream.getReader();
  if (Number(response.headers.get('Content-Length') ?? 0) > most) {
    await reader.cancel();
    return null;
  }
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
