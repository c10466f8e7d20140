import type { Columns } from '../report-profile.ts';
import { titles } from '../reports/column-names.ts';

export type Column =
  | 'customer'
  | 'email'
  | 'name'
  | 'order'
  | 'bareId'
  | 'date'
  | 'amount'
  | 'unitPrice'
  | 'currency'
  | 'sku'
  | 'title'
  | 'quantity'
  | 'refunded'
  | 'status';

/** What people call these columns in English, Chinese, German, Spanish, Japanese, French, Italian; best first. */
export const columns = {
  customer: titles(`
    customer id | customer | customer no | customer number | customer key | customer code | cust id
    | cust | client id | client | client number | buyer id | buyer | buyer username | user id | user
    | username | user name | member id | member | account id | account | shopper id | shopper
    | consumer id | household key | household | contact id | card id | loyalty id | 客户 | 客户id | 客户编号
    | 客户号 | 顾客 | 顾客id | 买家 | 买家id | 买家昵称 | 买家会员名 | 会员 | 会员id | 会员号 | 会员编号 | 用户 | 用户id | 用户名 | 客戶 | 客戶id
    | 客戶編號 | 顧客 | 顧客id | 買家 | 會員 | 會員編號 | 用戶 | 顧客番号 | 顧客コード | 会員番号 | お客様番号 | お客様 | 購入者 | ユーザー | ユーザーid
    | kunde | kunden id | kundennummer | kundennr | kundenid | käufer | käufername | besteller | debitor
    | mitglied | cliente | id cliente | id del cliente | cliente id | número de cliente
    | código de cliente | comprador | usuario | id usuario | client id | id client | numéro client
    | acheteur | codice cliente | acquirente | klant | klantnummer | klient
  `),
  email: titles(`
    email | e-mail | email address | e-mail address | mail | customer email | buyer email | user email
    | contact email | 邮箱 | 电子邮件 | 电子邮箱 | 郵箱 | メール | メールアドレス | e-mail-adresse | emailadresse
    | kunden e-mail | correo | correo electrónico | courriel | adresse e-mail
  `),
  name: titles(`
    customer name | client name | buyer name | full name | name | 客户名称 | 客户姓名 | 姓名 | 买家姓名 | 客戶名稱 | 氏名
    | 名前 | 顧客名 | お名前 | kundenname | nombre | nombre del cliente | nombre cliente | nom | nom du client
    | nome | nome cliente
  `),
  order: titles(`
    order id | order | order no | order number | order # | order ref | order reference | order code
    | invoice | invoice id | invoice no | invoice number | transaction id | transaction | transaction no
    | receipt | receipt no | receipt number | purchase id | sale id | basket id | basket | ticket
    | document no | 订单 | 订单id | 订单号 | 订单编号 | 单号 | 交易号 | 交易编号 | 訂單編號 | 訂單號 | 注文番号 | 注文id | 受注番号 | 伝票番号
    | bestellnummer | bestellnr | bestellung | bestell id | auftragsnummer | auftrag | auftragsnr
    | rechnungsnummer | belegnummer | pedido | id pedido | id de pedido | número de pedido
    | nº de pedido | n.º de pedido | factura | número de factura | commande | numéro de commande
    | n° de commande | ordine | numero ordine | id ordine
  `),
  bareId: ['id'],
  date: titles(`
    date | order date | purchase date | transaction date | invoice date | sale date | sales date
    | date of purchase | date of order | ordered at | ordered on | purchased at | purchased on
    | placed at | order time | purchase time | order datetime | datetime | date time | timestamp
    | order timestamp | created at | created | created date | date created | paid at | payment date
    | day | order day | time | when | 日期 | 订单日期 | 下单时间 | 下单日期 | 购买日期 | 购买时间 | 交易日期 | 交易时间 | 成交时间 | 付款时间
    | 订单时间 | 创建时间 | 订单创建时间 | 时间 | 訂單日期 | 購買日期 | 日付 | 注文日 | 注文日時 | 購入日 | 購入日時 | 受注日 | 受注日時 | 取引日 | 年月日
    | datum | bestelldatum | kaufdatum | auftragsdatum | rechnungsdatum | belegdatum | verkaufsdatum
    | bestellt am | zeitpunkt | fecha | fecha de compra | fecha de pedido | fecha del pedido
    | fecha pedido | fecha de venta | fecha de la compra | date de commande | date de la commande
    | date d'achat | data | data ordine | data dell'ordine | data acquisto
  `),
  amount: titles(`
    amount | order amount | total amount | order total | grand total | total | total price | total paid
    | amount paid | paid amount | paid | order value | value | revenue | sales | sale amount
    | sales amount | spend | spent | amount spent | total spent | purchase amount | transaction amount
    | monetary value | monetary | turnover | gross | gross amount | payment | payment amount
    | line total | item total | line amount | net amount | subtotal | net | sum | 金额 | 订单金额 | 总金额 | 总价
    | 实付金额 | 实付 | 支付金额 | 付款金额 | 消费金额 | 交易金额 | 成交金额 | 购买金额 | 销售额 | 销售金额 | 合计 | 金額 | 訂單金額 | 總金額 | 実付金額
    | 合計 | 合計金額 | 購入金額 | 注文金額 | 支払金額 | 売上 | 売上金額 | 総額 | betrag | gesamtbetrag | gesamtsumme | gesamt
    | summe | umsatz | bestellwert | rechnungsbetrag | warenwert | endbetrag | gesamtpreis | brutto
    | bezahlt | importe | importe total | monto | monto total | total pagado | precio total | valor
    | gasto | ventas | montant | montant total | importo | importo totale | totale | bedrag
  `),
  unitPrice: titles(`
    unit price | price per unit | price each | item price | price | 单价 | 价格 | 單價 | 価格 | 単価 | einzelpreis
    | stückpreis | preis | precio unitario | precio | prix unitaire | prix | prezzo unitario | prezzo
  `),
  currency: titles(`
    currency | currency code | curr | ccy | 币种 | 货币 | 幣別 | 通貨 | 通貨コード | währung | waehrung | moneda
    | divisa | devise | monnaie | valuta
  `),
  sku: titles(`
    sku | item sku | product sku | sku id | product id | product code | item id | item no | item number
    | item code | article | article number | stock code | stockcode | asin | ean | 商品编码 | 商家编码 | 货号
    | 商品编号 | 商品id | 商品コード | 商品番号 | 品番 | artikelnummer | artikelnr | artikel | referencia
    | código de producto | référence | codice articolo
  `),
  title: titles(`
    product | product name | item | item name | title | item title | description | product title | 商品
    | 商品名称 | 商品标题 | 产品 | 产品名称 | 宝贝标题 | 商品名 | artikelbezeichnung | artikelname | produkt | produktname
    | bezeichnung | producto | nombre del producto | artículo | descripción | produit | prodotto
  `),
  quantity: titles(`
    quantity | qty | units | count | pieces | pcs | number of items | items | cds | 数量 | 件数 | 購入数 | 個数
    | menge | anzahl | stück | stückzahl | cantidad | unidades | quantité | quantità
  `),
  refunded: titles(`
    refunded | refund | refund amount | refunded amount | amount refunded | refund total
    | returned amount | 退款 | 退款金额 | 已退款 | 退款額 | 退款金額 | 返金 | 返金額 | erstattet | erstattung
    | erstattungsbetrag | rückerstattung | erstatteter betrag | reembolso | reembolsado
    | importe reembolsado | monto reembolsado | remboursement | montant remboursé | rimborso
  `),
  status: titles(`
    status | order status | state | 状态 | 订单状态 | 狀態 | ステータス | 注文状況 | bestellstatus | auftragsstatus
    | estado | estado del pedido | statut | stato
  `),
} satisfies Columns<Column>;
