import { defineReport } from '../report-profile.ts';
import { titles } from '../reports/column-names.ts';
import { textOfCells } from '../reports/find-header.ts';
import { ordersReader } from './orders-report.ts';
import { isSellerLine } from './seller-line.ts';

/** "3 record(s) downloaded", in the languages of the sites; digits and the words may stand in cells of their own. */
const DOWNLOADED =
  /^\d+\W+(record\(?s?\)? downloaded|datens[aä]tze?\b.*|enregistrements?\(?s?\)? .*|registros?\(?s?\)? .*|record scaricati.*)[\s,;]*$/i;

/**
 * Seller Hub › Reports › Orders (2026-11): CSV, comma or (Germany) semicolon, dates like Jul-21-25 or 10-Dez-25, amounts with
 * a sign, blank lines round the header, a footer. An order of several items has a row of its own before their rows.
 */
const orders = defineReport({
  id: 'ebay-orders',
  columns: {
    record: titles(`
      Sales Record Number | Verkaufsprotokollnummer | Verkaufsprotokoll-Nr. | Numéro de suivi de la vente
      | Numéro du récapitulatif des ventes | Número de registro de ventas | Numero del registro di vendita
    `),
    id: titles(`
      Order Number | Bestellnummer | Numéro de commande | Número de pedido | Numero dell'ordine
      | Numero ordine
    `),
    username: titles(`
      Buyer Username | Nutzername des Käufers | Mitgliedsname des Käufers
      | Nom d'utilisateur de l'acheteur | Pseudo de l'acheteur | Nombre de usuario del comprador
      | Nome utente dell'acquirente | Nome utente acquirente | User Id
    `),
    buyer: titles(`
      Buyer Name | Name des Käufers | Nom de l'acheteur | Nombre del comprador | Nome dell'acquirente
      | Buyer Full name
    `),
    item: titles(`
      Item Number | Artikelnummer | Numéro de l'objet | Número de artículo | Numero oggetto
      | Numero dell'oggetto
    `),
    title: titles(`
      Item Title | Angebotstitel | Artikelbezeichnung | Titre de l'objet | Título del artículo
      | Titolo dell'inserzione | Titolo inserzione
    `),
    sku: titles(`
      Custom Label | Bestandseinheit | Bestandseinheit (SKU) | Custom Label (SKU)
      | Étiquette personnalisée | Etiqueta personalizada | Etichetta personalizzata
    `),
    quantity: titles(`Quantity | Anzahl | Stückzahl | Menge | Quantité | Cantidad | Quantità`),
    soldFor: titles(`
      Sold For | Verkauft für | Verkaufspreis | Vendu pour | Prix de vente | Vendido por | Venduto a
      | Sale Price
    `),
    shipping: titles(`
      Shipping And Handling | Postage and packaging | Postage and handling | Verpackung und Versand
      | Verpackungs- und Versandkosten | Frais de livraison | Livraison et expédition | Gastos de envío
      | Spese di spedizione
    `),
    sellerTax: ['Seller Collected Tax'],
    ebayTax: ['eBay Collected Tax'],
    total: titles(`
      Total Price | Gesamtbetrag | Gesamtpreis | Prix total | Montant total | Precio total | Importe total
      | Prezzo totale | Totale
    `),
    saleDate: titles(`
      Sale Date | Verkauft am | Verkaufsdatum | Date de la vente | Date de vente | Fecha de venta
      | Data di vendita
    `),
    paidDate: titles(`
      Paid On Date | Datum der Bezahlung | Bezahlt am | Zahlungsdatum | Date du paiement | Payée le
      | Fecha de pago | Data del pagamento | Data pagamento
    `),
    postcode: ['Post to postcode', 'Ship To Zip'],
    shipState: ['Ship To State'],
    transaction: ['Transaction ID'],
  },
  required: [
    ['id', 'record'],
    ['username', 'buyer'],
    ['saleDate', 'paidDate'],
    ['total', 'soldFor'],
  ],
  isAside: (cells) => {
    const text = cells.length > 0 && cells.filter((cell) => cell !== '').length <= 3 ? textOfCells(cells) : '';
    return DOWNLOADED.test(text) || isSellerLine(text);
  },
  open: ordersReader,
});

export const reports = [orders];
