import { crc32, deflateSync } from 'node:zlib';

const made = new Map<string, Buffer>();

/** A picture in one colour with a sky, a sun and hills, as a PNG; the same for the same arguments. */
export function picture(width: number, height: number, hue: number): Buffer {
  const name = `${width}x${height}-${hue}`;
  let png = made.get(name);
  if (png === undefined) {
    png = encode(width, height, hue);
    made.set(name, png);
  }
  return png;
}

function encode(width: number, height: number, hue: number): Buffer {
  const stride = 1 + width * 3;
  const raw = Buffer.alloc(stride * height);
  const [sunX, sunY, radius] = [width * 0.68, height * 0.3, Math.min(width, height) * 0.16];
  for (let y = 0; y < height; y++) {
    const sky = colour(hue, 0.45, 0.62 - (0.3 * y) / height);
    const ground = colour(hue + 30, 0.4, 0.26);
    for (let x = 0; x < width; x++) {
      const hill = height * (0.72 + 0.06 * Math.sin((x / width) * 6 + hue));
      const isSun = (x - sunX) ** 2 + (y - sunY) ** 2 < radius ** 2;
      raw.set(y > hill ? ground : isSun ? [250, 232, 190] : sky, y * stride + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** HSL to RGB, hue in degrees, the others 0 to 1. */
function colour(hue: number, saturation: number, lightness: number): [number, number, number] {
  const part = (n: number) => {
    const k = (n + hue / 30) % 12;
    const a = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4)];
}
