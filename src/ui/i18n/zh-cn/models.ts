import type { models as english } from '../en/models.ts';

export const models: typeof english = {
  mixture: (_count, shown) => `${shown} 种模型的组合`,
  amounts: '金额',
  purchase: {
    nbd: '买家一直都在',
    'bg-nbd': '买家可能在某次回购后离开',
    'mbg-nbd': '买家每次下单后都可能离开',
    'pareto-nbd': '买家随时可能离开',
    'bg-cnbd-k': '有固定节奏的买家，可能在某次回购后离开',
    'mbg-cnbd-k': '有固定节奏的买家，每次下单后都可能离开',
    'shrunken-rate': '店铺的一般情况，再按本店订单修正',
  },
  spend: {
    'gamma-gamma': '每位买家的惯常金额，向本店买家的消费水平靠拢',
    'shrunken-mean': '本店平均每单金额，再按该买家的订单修正',
  },
};
