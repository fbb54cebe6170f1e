/** What a list is worth beside the best one that there could be: nDCG at ten (Järvelin and Kekäläinen), 0 to 1. */
export function nDcg(found: readonly string[], grades: Readonly<Record<string, number>>): number {
  const gains = (list: readonly number[]) =>
    list.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const best = gains(Object.values(grades).sort((a, b) => b - a));
  if (best === 0) return found.length === 0 ? 1 : 0;
  return gains(found.map((id) => grades[id] ?? 0)) / best;
}
