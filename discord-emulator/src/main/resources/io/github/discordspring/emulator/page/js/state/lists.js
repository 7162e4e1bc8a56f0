/** Takes over an item: into the one that is known, or at the end of the list. */
export function put(list, item, isSame = ({ id }) => id === item.id) {
  const known = list.find(isSame);
  if (known) {
    Object.assign(known, item);
  } else {
    list.push(item);
  }
}

export function remove(list, matches) {
  const index = list.findIndex(matches);
  if (index >= 0) {
    list.splice(index, 1);
  }
}
