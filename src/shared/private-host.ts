/** 10/8, 172.16/12, 192.168/16 (RFC 1918) and 169.254/16 (RFC 3927), as the URL standard writes them. */
const PRIVATE_IPV4 = /^(?:10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/;
/** fc00::/7 (RFC 4193) and fe80::/10 (RFC 4291). */
const PRIVATE_IPV6 = /^\[f(?:[cd][\da-f]{2}|e[89ab][\da-f]):/;
/** Names that no public server has (RFC 6762, RFC 8375, ICANN's `.internal`, and what routers give out). */
const PRIVATE_NAME = /\.(?:local|home\.arpa|internal|lan|home)$/;

/** Whether a host of a URL is this machine. */
export function isOwnMachine(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.[\d.]+$/.test(hostname)
  );
}

/** Whether a host of a URL is in a network at home: a private address, a local name, or one without a dot. */
export function isPrivateHost(hostname: string): boolean {
  return (
    isOwnMachine(hostname) ||
    PRIVATE_IPV4.test(hostname) ||
    PRIVATE_IPV6.test(hostname) ||
    PRIVATE_NAME.test(hostname) ||
    /^[^.:]+$/.test(hostname)
  );
}
