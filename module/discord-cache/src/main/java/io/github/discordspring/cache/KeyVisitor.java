package io.github.discordspring.cache;

/**
 * Gets one key after the other.
 */
@FunctionalInterface
interface KeyVisitor {

	/**
	 * Gets a key.
	 * @param parentId what an entity belongs to, 0 if nothing
	 * @param id the entity's id
	 */
	void visit(long parentId, long id);

}
