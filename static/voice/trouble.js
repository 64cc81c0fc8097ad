/** Why a microphone or a camera cannot be had, as something that can be said. Pure. */

/**
 * `insecure`: browsers lend devices to https pages only; `app`: a browser inside another app that has none to lend;
 * `system`: the device's own settings forbid it; `none`: there is no such device; `busy`: another program has it.
 * @typedef {'insecure' | 'app' | 'old' | 'denied' | 'system' | 'none' | 'busy' | 'other'} Trouble
 */

/** @type {{[name: string]: Trouble}} */
const NAMES = {
  NotAllowedError: 'denied',
  PermissionDeniedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  DevicesNotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  TrackStartError: 'busy',
  AbortError: 'busy',
}

/**
 * @param {unknown} error of `getUserMedia`
 * @returns {Trouble}
 */
export function troubleOf(error) {
  const { name = '', message = '' } = error instanceof Error ? error : {}
  if (name === 'NotAllowedError' && /system/i.test(message)) return 'system'
  return NAMES[name] ?? 'other'
}

/**
 * What stands in the way before anybody is asked.
 * @param {{secure: boolean, devices: boolean, connections: boolean, app: boolean}} browser
 * @returns {Trouble | ''}
 */
export function obstacle({ secure, devices, connections, app }) {
  if (!connections) return app ? 'app' : 'old'
  if (devices) return ''
  if (app) return 'app'
  return secure ? 'old' : 'insecure'
}
