import type { Model, Settings } from '@planwright/config';
import type { ModelView } from '@planwright/contracts';

/** Whether a plan may be made with this model now. */
export const plansWith = (model: Model): boolean =>
  model.available && model.capabilities.includes('text') && model.capabilities.includes('structured');

/** Why no plan may be made with this model, for a person; null where one may. */
export const whyNotToPlanWith = (model: Model): string | null =>
  plansWith(model) ? null : (model.unavailable_because ?? 'it does not write structured text');

/** The model of a plan that names none: the configured one, else the best that there is. */
export const defaultModel = (models: readonly Model[], settings: Settings): Model | undefined =>
  models.find((model) => model.id === settings.planningModel && plansWith(model)) ?? models.find(plansWith);

/** Models as clients see them: their arguments may hold keys and stay here. */
export function modelViews(models: readonly Model[], settings: Settings): ModelView[] {
  const chosen = defaultModel(models, settings)?.id;
  return models.map((model) => ({
    id: model.id,
    provider: model.provider,
    model: model.model,
    priority: model.priority,
    capabilities: model.capabilities,
    prices: model.prices,
    available: model.available,
    default: model.id === chosen,
    offline: model.provider === 'offline',
  }));
}
