/** A BMP file of one colour (24 bits a pixel): the simplest picture every browser decodes. */
export function bitmapFile(
  width: number,
  height: number,
  [red, green, blue]: readonly [number, number, number],
) {
  const rowBytes = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + rowBytes * height);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      file.set([blue, green, red], 54 + row * rowBytes + column * 3);
  return file;
}
