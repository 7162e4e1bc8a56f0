const DISCORD_EPOCH = 1420070400000n;

/** Ids are decimal numbers too large for a JavaScript number: the longer one is the greater. */
export function compareSnowflakes(one, other) {
  if (one.length !== other.length) {
    return one.length - other.length;
  }
  return one < other ? -1 : Number(one > other);
}

/** An id that sorts behind everything that happened before now. */
export function snowflakeOfNow() {
  return ((BigInt(Date.now()) - DISCORD_EPOCH) << 22n).toString();
}
