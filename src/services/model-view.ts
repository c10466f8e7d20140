import type { ShopModel } from '../value/model.ts';
import type { ModelView } from './protocol/model-view.ts';

/** What the shop's forecasts are made of, for the screens to say in words. */
export function modelView({ forecast, spend }: Pick<ShopModel, 'forecast' | 'spend'>): ModelView {
  return {
    purchase: forecast.members.map(({ model, weight }) => ({
      name: model.name,
      phases: model.parameters.k ?? null,
      weight,
    })),
    spend: spend.name,
  };
}
