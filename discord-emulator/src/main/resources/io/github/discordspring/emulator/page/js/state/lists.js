/** Takes over an item: into the one that is known, or at the end of the list. */
export function put(list, item, isSame = ({ id }) => id === item.id) {
  // Looking through what is behind a long reactive list is a hundred times as fast
  const index = Vue.toRaw(list).findIndex(isSame);
  if (index >= 0) {
    Object.assign(list[index], item);
  } else {
    list.push(item);
  }
}

export function remove(list, matches) {
  const index = Vue.toRaw(list).findIndex(matches);
  if (index >= 0) {
    list.splice(index, 1);
  }
}
