/**
 * Who buys in the invented shop, and when. Nobody here exists: the names say so, the addresses
 * are at example.com. `daysAgo` lists one order per number, relative to the moment of seeding.
 */

/** Every invented customer signs in to the shop with this. */
export const CUSTOMER_PASSWORD = 'invented-password';

export const CUSTOMERS = [
  {
    firstName: 'Ada',
    lastName: 'Placeholder',
    emailAddress: 'ada.placeholder@example.com',
    daysAgo: [538, 497, 452, 409, 366, 318, 271, 229, 184, 131, 88, 41, 9],
  },
  {
    firstName: 'Bruno',
    lastName: 'Testworthy',
    emailAddress: 'bruno.testworthy@example.com',
    daysAgo: [521, 480, 447, 433, 402, 377, 351, 336],
  },
  {
    firstName: '样本',
    lastName: '李',
    emailAddress: 'li.yangben@example.com',
    daysAgo: [305, 244, 183, 122, 61, 2],
  },
  {
    firstName: 'Maximiliana-Konstantinopolitana Theodolinda',
    lastName: 'von Beispielhausen-Featherstonehaugh-Muster zu Platzhalter-Oberunterstadt',
    emailAddress: 'maximiliana.konstantinopolitana.von.beispielhausen@mail.of.invented.example.com',
    daysAgo: [410, 300, 190, 80, 15],
  },
  {
    firstName: 'Zoë',
    lastName: "O'Fictional-Ünlü",
    emailAddress: 'zoe+shop@example.com',
    daysAgo: [260, 140, 33],
  },
  {
    firstName: 'Pim',
    lastName: 'Sampleson',
    emailAddress: 'pim.sampleson@example.com',
    daysAgo: [505, 210, 12],
  },
  {
    firstName: 'Quentin',
    lastName: 'Onetimer',
    emailAddress: 'quentin.onetimer@example.com',
    daysAgo: [70],
  },
  {
    // Registered, never bought; seed.mjs leaves an unpaid cart for her.
    firstName: 'Nora',
    lastName: 'Neverbought',
    emailAddress: 'nora.neverbought@example.com',
    daysAgo: [],
  },
];

/** Buys without an account: Vendure keeps such a customer without a user. */
export const GUEST = {
  firstName: 'Gus',
  lastName: 'Guestly',
  emailAddress: 'gus.guestly@example.com',
  daysAgo: [25],
};

/** What later happens to single orders: customer's e-mail, which of their orders (0 = oldest). */
export const AFTERMATH = [
  { email: 'ada.placeholder@example.com', order: 3, change: 'cancel' },
  { email: 'bruno.testworthy@example.com', order: 5, change: 'refund', amount: 700 },
  { email: 'zoe+shop@example.com', order: 1, change: 'refund', amount: 500 },
  { email: 'ada.placeholder@example.com', order: 0, change: 'deliver' },
  { email: 'ada.placeholder@example.com', order: 1, change: 'deliver' },
  { email: 'li.yangben@example.com', order: 0, change: 'deliver' },
  { email: 'li.yangben@example.com', order: 4, change: 'ship' },
];
