import type { notes as english, NoteValues } from '../en/notes.ts';

const value = (values: NoteValues, name: string) => values[name] ?? '?';

export const notes: typeof english = {
  fallback: '部分数字所依据的数据比通常少，请谨慎参考。',
  sentences: {
    'no-kept-order': () => '还没有已付款并保留的订单，因此暂时无法估算。',
    'not-scored-yet': () => '该店铺的价值还没有算完，稍后显示。',
    'money-unknown': () => '订单没有写明付款金额，因此无法给出金额价值。',
    'history-ends': (values) =>
      `${value(values, 'day')} 之后没有已知订单，所有数字都截至当天。导入较新的订单即可更新。`,
    'no-tiers': (values) => `划分等级需要更多客户作比较：目前已知 ${value(values, 'customers')} 位。`,
    'too-few-customers': (values) =>
      `客户还太少（${value(values, 'customers')} 位，其中 ${value(values, 'repeatCustomers')} 位回购；需要 30 和 10 位），估算偏向店铺的一般情况。`,
    'purchase-prior': () => '回购的估算中加入了店铺的一般情况。',
    'weak-purchase-prior': () => '仅凭本店订单还不能确定回购率，用了一个较弱的假设来稳定结果。',
    boundary: () => '模型的一部分处在极限：在这方面本店客户难以区分。',
    'not-converged': () => '计算在稳定之前停止，采用目前最好的结果。',
    'forecast-untried': () => '店铺历史太短，还无法用过去的数据检验预测。',
    'forecast-multiplier': (values) =>
      `过去对本店的预测有偏差，因此一次性买家乘以 ${value(values, 'oneTime')}，回头客乘以 ${value(values, 'repeat')}。`,
    'one-time-buyers-alike': () => '只买过一次的客户无法凭这一单区分，因此采用同一个预期。',
    seasonal: () => '本店有淡旺季，预测已考虑这一点。',
    'rule-ranks-better': () => '在本店的过去，简单规则对客户的排序优于预测。',
    'same-day-orders-merged': (values) => `${value(values, 'orders')} 个订单与同一客户当天的其他订单合并为一次购买。`,
    'too-few-repeat-spenders': (values) =>
      `金额已知的回购客户太少（${value(values, 'customers')} 位，需要 10 位）：采用店铺的平均订单金额。`,
    'spend-mean-infinite': () => '订单金额相差太大，无法建模：采用店铺的平均订单金额。',
    'shop-mean-spend': () => '在该客户下单更多之前，每单价值偏向店铺的平均值。',
    'no-spend': () => '没有订单写明付款金额，因此价值未知。',
    'zero-spend-left-out': (values) => `${value(values, 'customers')} 位没有正金额的回购客户未计入消费估算。`,
    'spend-mean-truncated': () => '订单金额相差太大，计算平均值时不计最极端的二十分之一客户。',
    'zero-spend-hurdle': (values) => `${value(values, 'share')} 的下单日没有收入，每单价值已考虑这一点。`,
    'spend-by-frequency': () => '本店下单更频繁的客户每单金额也不同，估算已考虑这一点。',
    'frequency-spend-correlation': () => '本店下单更频繁的客户消费金额也不同，而模型把两者视为无关。',
    'orders-without-customer': (values) => `${value(values, 'orders')} 个没有写明买家的订单未计入。`,
    'unknown-totals': (values) => `${value(values, 'orders')} 个订单没有写明付款金额：计入次数，但金额未知。`,
    'other-currencies': (values) =>
      `${value(values, 'orders')} 个非 ${value(values, 'currency')} 的订单计入次数，但不计入金额。`,
  },
};
