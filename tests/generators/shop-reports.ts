import Papa from 'papaparse';
import type { ShopCustomer, ShopOrder } from './shop.ts';

/** A synthetic shop written as the report files that marketplaces give their sellers. */
const date = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const major = (minor: number) => (minor / 100).toFixed(2);
const totalOf = ({ item, quantity }: ShopOrder) => item.price * quantity + 500;

function rows<Row>(customers: readonly ShopCustomer[], row: (customer: ShopCustomer, order: ShopOrder) => Row): Row[] {
  return customers
    .flatMap((customer) => customer.orders.map((order) => ({ customer, order })))
    .sort((a, b) => a.order.day - b.order.day || a.order.number - b.order.number)
    .map(({ customer, order }) => row(customer, order));
}

export function shopifyOrderName({ number }: ShopOrder): string {
  return `#HG${number}`;
}

export function shopifyReport(customers: readonly ShopCustomer[]): string {
  return Papa.unparse(
    rows(customers, ({ name, email }, order) => ({
      Name: shopifyOrderName(order),
      Email: email,
      'Financial Status': order.refunded ? 'partially_refunded' : 'paid',
      'Paid at': `${date(order.day)} 10:00:00 +0000`,
      'Fulfillment Status': 'fulfilled',
      'Accepts Marketing': 'no',
      Currency: 'GBP',
      Subtotal: major(order.item.price * order.quantity),
      Shipping: '5.00',
      Taxes: '0.00',
      Total: major(totalOf(order)),
      'Created at': `${date(order.day)} 09:58:12 +0000`,
      'Lineitem quantity': order.quantity,
      'Lineitem name': order.item.title,
      'Lineitem price': major(order.item.price),
      'Lineitem sku': order.item.sku,
      'Billing Name': name,
      'Shipping Name': name,
      'Cancelled at': '',
      'Refunded Amount': order.refunded ? '5.00' : '0.00',
      Id: String(5_000_000 + order.number),
    })),
  );
}

export function ebayOrderId({ number }: ShopOrder): string {
  return `12-${String(number).padStart(5, '0').slice(-5)}-${String(10_000 + (number % 89_999))}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function ebayReport(customers: readonly ShopCustomer[], seller: string): string {
  const lines = rows(customers, ({ username, name }, order) => {
    const [year = '', month = '', dayOfMonth = ''] = date(order.day).split('-');
    const sold = `${MONTHS[Number(month) - 1]}-${dayOfMonth}-${year.slice(2)}`;
    return {
      'Sales Record Number': order.number,
      'Order Number': ebayOrderId(order),
      'Buyer Username': username,
      'Buyer Name': name,
      'Ship To State': 'IL',
      'Ship To Zip': '62701',
      'Ship To Country': 'United States',
      'Item Number': `3350${order.number}`,
      'Item Title': order.item.title,
      'Custom Label': order.item.sku,
      Quantity: order.quantity,
      'Sold For': `$${major(order.item.price)}`,
      'Shipping And Handling': '$5.00',
      'Total Price': `$${major(totalOf(order))}`,
      'Sale Date': sold,
      'Paid On Date': sold,
      'Transaction ID': `28${order.number}`,
    };
  });
  return `\n${Papa.unparse(lines, { quotes: true })}\n\n"${lines.length}","record(s) downloaded,"\n"Seller ID : ${seller}"\n`;
}

export function etsyOrderId({ number }: ShopOrder): string {
  return String(3_900_000_000 + number);
}

export function etsyReport(customers: readonly ShopCustomer[]): string {
  return Papa.unparse(
    rows(customers, ({ username, name }, order) => {
      const [year = '', month = '', dayOfMonth = ''] = date(order.day).split('-');
      return {
        'Sale Date': `${month}/${dayOfMonth}/${year.slice(2)}`,
        'Order ID': etsyOrderId(order),
        'Buyer User ID': username,
        'Full Name': name,
        'Number of Items': order.quantity,
        Currency: 'EUR',
        'Order Value': major(order.item.price * order.quantity),
        'Discount Amount': '0',
        Shipping: '5.00',
        'Sales Tax': '0',
        'Order Total': major(totalOf(order)),
        Status: 'Completed',
        'Adjusted Order Total': order.refunded ? major(totalOf(order) - 500) : '0.00',
        Buyer: name,
        SKU: order.item.sku,
      };
    }),
  );
}
