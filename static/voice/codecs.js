/** What sound and pictures are made into: one way each keeps the descriptions small, and every browser knows these. */

/** @type {{[kind: string]: RegExp}} */
const WANTED = { audio: /^audio\/opus$/i, video: /^video\/(vp8|rtx)$/i }

/** @param {RTCRtpTransceiver} transceiver @param {'audio' | 'video'} kind */
export function prefer(transceiver, kind) {
  const known = RTCRtpReceiver.getCapabilities?.(kind)?.codecs ?? []
  const wanted = known.filter(({ mimeType }) => WANTED[kind]?.test(mimeType))
  if (wanted.some(({ mimeType }) => !/rtx$/i.test(mimeType))) transceiver.setCodecPreferences?.(wanted)
}

/**
 * @param {RTCRtpSender} sender
 * @param {Partial<RTCRtpEncodingParameters>} bounds
 */
export async function bound(sender, bounds) {
  const parameters = sender.getParameters()
  if (!parameters.encodings?.length) return // not negotiated yet
  Object.assign(/** @type {RTCRtpEncodingParameters} */ (parameters.encodings[0]), bounds)
  await sender.setParameters(parameters).catch(() => {}) // changed meanwhile: the next reading sets it
}
