import proto from '@temporalio/proto';
import type { Connection } from '@temporalio/client';

const { INDEXED_VALUE_TYPE_KEYWORD } = proto.temporal.api.enums.v1.IndexedValueType;
const NAMES = ['PlanId', 'PlanKind', 'Stage', 'PlanStatus', 'ProjectId'];

/**
 * Registers Planwright's search attributes. False where the namespace refuses (a managed Temporal without the right): runs
 * then do without, since an upsert of an unknown attribute would wedge them.
 */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<boolean> {
  try {
    const known = async () => {
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
      return NAMES.every((name) => name in customAttributes);
    };
    if (await known()) return true;
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(NAMES.map((name) => [name, INDEXED_VALUE_TYPE_KEYWORD])),
    });
    return await known();
  } catch {
    return false;
  }
}
