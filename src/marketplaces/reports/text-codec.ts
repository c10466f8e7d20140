import type { TextCodec } from '../../orders/order-store.ts';

/** A new one for each store: both halves keep buffers. */
export function textCodec(): TextCodec {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    encodeInto: (text, into) => encoder.encodeInto(text, into),
    decode: (bytes) => decoder.decode(bytes),
  };
}
