/** The text of a body that is no larger than it may be. Throws an Error that says the limit, and reads no further. */
export async function readWhole(body: AsyncIterable<Buffer>, largest: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > largest) throw new Error(`the answer is larger than ${largest} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
