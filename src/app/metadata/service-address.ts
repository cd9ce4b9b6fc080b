import type { Checked } from './checked.ts';

/**
 * Reads the address of a service as a person typed it: https, or http on this device and in the local network;
 * without user name, query and fragment, since it is shown and stored as it is. The value has no slash at its end.
 */
export function checkServiceAddress(text: string): Checked<string> {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    return wrong('Write a whole address, such as https://api.example.org/3.');
  if (url.username !== '' || url.password !== '')
    return wrong('Leave user name and password out of the address.');
  if (/[?#]/.test(url.href)) return wrong('Leave out what follows “?” or “#”.');
  if (url.protocol === 'http:' && !isLocal(url.hostname))
    return wrong('Use https. Only addresses of this device and its network may begin with http.');
  return { ok: true, value: url.origin + url.pathname.replace(/\/+$/, '') };
}

function wrong(message: string): Checked<never> {
  return { ok: false, message };
}

const LOCAL_NAME = /^[^.:]+$|\.(localhost|local|lan|internal|home\.arpa)$/;
/** RFC 1918, RFC 3927 and this device (RFC 1122), in the form that `URL` gives them. */
const LOCAL_IPV4 = /^(127|10)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\./;
/** This device, RFC 4193 and link-local ones. */
const LOCAL_IPV6 = /^\[(::1\]|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/;

/** Whether a host, as `URL` spells it, is this device or one beside it. */
function isLocal(host: string): boolean {
  const isIpv4 = /^\d+\.\d+\.\d+\.\d+$/.test(host);
  return isIpv4 ? LOCAL_IPV4.test(host) : LOCAL_NAME.test(host) || LOCAL_IPV6.test(host);
}
