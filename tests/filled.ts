/**
 * A list that a test goes through, which has to hold something: over an empty one every assertion passes.
 * @throws RangeError where it is empty
 */
export function filled<List extends { readonly length: number }>(list: List): List {
  if (list.length === 0) throw new RangeError('The list is empty, so nothing would be looked at');
  return list;
}
