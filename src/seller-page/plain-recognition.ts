import type { Recognition } from '../marketplaces/recognise.ts';
import type { SeenOrder } from '../orders/order.ts';
import type { PlainRecognition } from '../services/protocol/recognition.ts';

/** What of a recognition can leave the page: everything but the elements. JSON, so that both ends see the same. */
export function plainRecognition(recognition: Recognition): PlainRecognition {
  return {
    ...recognition,
    sightings: recognition.sightings.map(({ orderId, customer, customerName, aliases, order }) => ({
      orderId,
      customer,
      customerName: customerName ?? null,
      aliases: [...(aliases ?? [])],
      order: order ? plainOrder(order) : null,
    })),
  };
}

function plainOrder({ lines, ...order }: SeenOrder): PlainRecognition['sightings'][number]['order'] {
  return lines ? { ...order, lines: [...lines] } : order;
}
