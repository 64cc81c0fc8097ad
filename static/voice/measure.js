/** What a connection's statistics say. Pure. */

/**
 * `loss`: of what we send, 0 to 1; `lost`: of what we get; `delay`: ms there and back; `rate`: bits per second we get;
 * `way`: through a relay or not; `raw`: counters, for the next reading.
 * @typedef {{loss: number, lost: number, delay: number, rate: number, available: number, way: '' | 'direct' | 'relay',
 *   raw: {at: number, bytes: number, packets: number, missing: number}}} Measure
 */

/** @type {Measure} */
export const UNMEASURED = {
  loss: 0,
  lost: 0,
  delay: 0,
  rate: 0,
  available: 0,
  way: '',
  raw: { at: 0, bytes: 0, packets: 0, missing: 0 },
}

/**
 * @param {Iterable<any>} reports
 * @param {Measure} before
 * @returns {Measure}
 */
export function measure(reports, before) {
  const all = [...reports]
  const of = (/** @type {string} */ type) => all.filter((report) => report.type === type)
  const [inbound, echoed] = [of('inbound-rtp'), of('remote-inbound-rtp')]
  const pair = of('candidate-pair').find(({ nominated, state }) => nominated && state === 'succeeded')
  const raw = {
    at: Math.max(0, ...inbound.map(({ timestamp }) => timestamp)),
    bytes: sum(inbound, 'bytesReceived'),
    packets: sum(inbound, 'packetsReceived'),
    missing: sum(inbound, 'packetsLost'),
  }
  const [packets, missing] = [raw.packets - before.raw.packets, Math.max(0, raw.missing - before.raw.missing)]
  const seconds = (raw.at - before.raw.at) / 1000
  return {
    loss: Math.max(0, ...echoed.map(({ fractionLost = 0 }) => fractionLost)),
    lost: packets + missing > 0 ? missing / (packets + missing) : 0,
    delay: Math.round((pair?.currentRoundTripTime ?? 0) * 1000),
    rate: before.raw.at && seconds > 0 ? Math.max(0, ((raw.bytes - before.raw.bytes) * 8) / seconds) : 0,
    available: pair?.availableOutgoingBitrate ?? 0,
    way: pair ? (relayed(all, pair) ? 'relay' : 'direct') : '',
    raw,
  }
}

/** @param {any[]} reports @param {string} field */
const sum = (reports, field) => reports.reduce((total, report) => total + (report[field] ?? 0), 0)

/** @param {any[]} reports @param {any} pair */
const relayed = (reports, { localCandidateId, remoteCandidateId }) =>
  reports.some(({ id, candidateType }) => candidateType === 'relay' && [localCandidateId, remoteCandidateId].includes(id))
