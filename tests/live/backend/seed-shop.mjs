/** Sets up an empty Vendure as a small shop, through the Admin API as a seller would. */

const ENGLISH = 'en';
const named = (name, more = {}) => [{ languageCode: ENGLISH, name, ...more }];

/** Prices in cents, tax included. Vendure always counts money in hundredths. */
const PRODUCTS = [
  { name: 'Invented Teapot', sku: 'INV-TEAPOT', EUR: 3490, USD: 3990 },
  { name: 'Imaginary Lamp', sku: 'INV-LAMP', EUR: 5900, USD: 6500 },
  { name: 'Made-up Mug', sku: 'INV-MUG', EUR: 1250, USD: 1400 },
  { name: 'Fictional Notebook', sku: 'INV-NOTE', EUR: 890, USD: 990 },
  { name: 'Nonexistent Armchair', sku: 'INV-CHAIR', EUR: 42900, USD: 45900 },
];

/** Answers the ids of the product variants, in the order of PRODUCTS. */
export async function setUpShop(admin) {
  const zoneId = await createTaxZone(admin);
  await admin.send(
    `mutation ($input: UpdateChannelInput!) {
      updateChannel(input: $input) { ... on Channel { id } ... on ErrorResult { errorCode message } }
    }`,
    {
      input: {
        id: '1',
        defaultCurrencyCode: 'EUR',
        availableCurrencyCodes: ['EUR', 'USD'],
        pricesIncludeTax: true,
        defaultTaxZoneId: zoneId,
        defaultShippingZoneId: zoneId,
      },
    },
  );
  await createShipping(admin);
  await createPayment(admin, 'paid-at-once', 'Paid at once (dummy)', true);
  await createPayment(admin, 'paid-later', 'Paid later (dummy)', false);
  const variantIds = [];
  for (const product of PRODUCTS) variantIds.push(await createProduct(admin, product));
  return variantIds;
}

async function createTaxZone(admin) {
  const country = await admin.send('mutation ($input: CreateCountryInput!) { createCountry(input: $input) { id } }', {
    input: { code: 'DE', enabled: true, translations: named('Germany') },
  });
  const zone = await admin.send('mutation ($input: CreateZoneInput!) { createZone(input: $input) { id } }', {
    input: { name: 'Europe', memberIds: [country.createCountry.id] },
  });
  const category = await admin.send(
    'mutation ($input: CreateTaxCategoryInput!) { createTaxCategory(input: $input) { id } }',
    { input: { name: 'Standard', isDefault: true } },
  );
  await admin.send('mutation ($input: CreateTaxRateInput!) { createTaxRate(input: $input) { id } }', {
    input: {
      name: 'Standard 19 %',
      enabled: true,
      value: 19,
      categoryId: category.createTaxCategory.id,
      zoneId: zone.createZone.id,
    },
  });
  return zone.createZone.id;
}

async function createShipping(admin) {
  await admin.send('mutation ($input: CreateShippingMethodInput!) { createShippingMethod(input: $input) { id } }', {
    input: {
      code: 'parcel',
      fulfillmentHandler: 'manual-fulfillment',
      checker: {
        code: 'default-shipping-eligibility-checker',
        arguments: [{ name: 'orderMinimum', value: '0' }],
      },
      calculator: {
        code: 'default-shipping-calculator',
        arguments: [
          { name: 'rate', value: '490' },
          { name: 'includesTax', value: 'include' },
          { name: 'taxRate', value: '19' },
        ],
      },
      translations: named('Parcel', { description: '' }),
    },
  });
}

async function createPayment(admin, code, name, settlesAtOnce) {
  await admin.send('mutation ($input: CreatePaymentMethodInput!) { createPaymentMethod(input: $input) { id } }', {
    input: {
      code,
      enabled: true,
      handler: {
        code: 'dummy-payment-handler',
        arguments: [{ name: 'automaticSettle', value: String(settlesAtOnce) }],
      },
      translations: named(name, { description: '' }),
    },
  });
}

async function createProduct(admin, { name, sku, EUR, USD }) {
  const slug = sku.toLowerCase();
  const { createProduct: product } = await admin.send(
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }',
    { input: { enabled: true, translations: named(name, { slug, description: '' }) } },
  );
  const { createProductVariants: variants } = await admin.send(
    `mutation ($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id } }`,
    {
      input: [
        {
          productId: product.id,
          sku,
          translations: named(name),
          price: EUR,
          trackInventory: 'FALSE',
        },
      ],
    },
  );
  // A new variant takes only the shop's own currency; others are added afterwards.
  await admin.send('mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }', {
    input: [{ id: variants[0].id, prices: [{ currencyCode: 'USD', price: USD }] }],
  });
  return variants[0].id;
}
