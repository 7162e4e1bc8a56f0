package io.github.discordspring.model.component;

import org.jspecify.annotations.Nullable;

/**
 * What all selects have in common. Each is a {@link Component} too.
 */
public sealed interface SelectMenu permits StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect {

	/**
	 * What comes back when it is used.
	 * @return 1 to 100 characters
	 */
	String customId();

	/**
	 * Text while nothing is chosen.
	 * @return up to 150 characters
	 */
	@Nullable String placeholder();

	/**
	 * Least number to choose.
	 * @return 0 to 25, {@code null} for 1
	 */
	@Nullable Integer minValues();

	/**
	 * Largest number to choose.
	 * @return 1 to 25, {@code null} for 1
	 */
	@Nullable Integer maxValues();

	/**
	 * Whether something must be chosen, in modals.
	 * @return {@code null} for {@code true}
	 */
	@Nullable Boolean required();

	/**
	 * Whether it cannot be used, in messages.
	 * @return whether it is disabled
	 */
	boolean disabled();

}
