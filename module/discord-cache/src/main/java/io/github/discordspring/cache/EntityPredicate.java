package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A condition on entities that is data, not code: comparisons of properties, joined by
 * and, or and not. It can be written as JSON and read elsewhere, where it does nothing
 * but compare, so that it may come from another process. It fits wherever the operations
 * of {@link EntityCache} take a predicate. Immutable. <pre class="code">
 * EntityPredicate&lt;Member&gt; idle = EntityPredicate.property(EntityType.MEMBERS, "roles").contains(roleId)
 * 	.and(EntityPredicate.property(EntityType.MEMBERS, "user.bot").is(false));
 * List&lt;Member&gt; members = cache.members().in(guildId).filter(idle);
 * </pre>
 *
 * @param <T> the type of the entities
 */
public final class EntityPredicate<T> implements Predicate<T> {

	private final EntityType<T> type;

	private final Condition condition;

	EntityPredicate(EntityType<T> type, Condition condition) {
		this.type = type;
		this.condition = condition;
	}

	/**
	 * Starts a comparison.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @param path a property, named as in JSON or as the record's component; within
	 * objects the way goes on behind a dot, as in {@code user.username}
	 * @return the property, to be compared
	 * @throws IllegalArgumentException if there is no such property; the message lists
	 * those there are
	 */
	public static <T> ComparedProperty<T> property(EntityType<T> type, String path) {
		return new ComparedProperty<>(type, PropertyPath.of(type, path));
	}

	/**
	 * Reads a condition.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @param json what {@link #toJson()} gave; at most 64 kB, 1000 comparisons and 20
	 * levels
	 * @return the condition
	 * @throws IllegalArgumentException if it is none, or of properties that the type does
	 * not have
	 */
	public static <T> EntityPredicate<T> fromJson(EntityType<T> type, String json) {
		return new EntityPredicate<>(type, new PredicateReader(type).read(json));
	}

	/**
	 * Writes the condition.
	 * @return JSON
	 */
	public String toJson() {
		return PredicateReader.write(this.condition);
	}

	/**
	 * Gives the type of the entities.
	 * @return the type
	 */
	public EntityType<T> type() {
		return this.type;
	}

	@Override
	public boolean test(T entity) {
		return this.condition.test(Objects.requireNonNull(entity));
	}

	/**
	 * Demands another condition too.
	 * @param other the other
	 * @return a condition that both meet
	 */
	public EntityPredicate<T> and(EntityPredicate<T> other) {
		return new EntityPredicate<>(this.type, new Condition.All(join(other, Condition.All.class)));
	}

	/**
	 * Allows another condition instead.
	 * @param other the other
	 * @return a condition that one of both meets
	 */
	public EntityPredicate<T> or(EntityPredicate<T> other) {
		return new EntityPredicate<>(this.type, new Condition.Any(join(other, Condition.Any.class)));
	}

	private List<Condition> join(EntityPredicate<T> other, Class<? extends Condition.Several> kind) {
		List<Condition> conditions = new ArrayList<>();
		for (Condition condition : List.of(this.condition, other.condition)) {
			conditions.addAll(kind.isInstance(condition) ? kind.cast(condition).conditions() : List.of(condition));
		}
		return List.copyOf(conditions);
	}

	/**
	 * Turns the condition round.
	 * @return what does not meet it
	 */
	@Override
	public EntityPredicate<T> negate() {
		return new EntityPredicate<>(this.type, new Condition.Not(this.condition));
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof EntityPredicate<?> that && this.type.equals(that.type)
				&& this.condition.equals(that.condition);
	}

	@Override
	public int hashCode() {
		return this.condition.hashCode();
	}

	/**
	 * Writes the condition for people.
	 */
	@Override
	public String toString() {
		return this.type + " where " + this.condition;
	}

}
