/** Ways to be reached, in people's own words: which of them is a link that can be followed. Pure. */

/**
 * @param {string} handle
 * @returns {string} its address where it is one of the web, else empty: nothing else is ever followed
 */
export function linkOf(handle) {
  const words = handle.trim()
  if (!/^https?:\/\/\S+$/i.test(words)) return ''
  try {
    const { protocol, hostname, username, password, href } = new URL(words)
    const open = protocol === 'https:' || protocol === 'http:'
    return open && hostname && !username && !password ? href : ''
  } catch {
    return ''
  }
}
