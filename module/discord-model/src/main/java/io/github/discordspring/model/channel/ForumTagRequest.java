package io.github.discordspring.model.channel;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a forum, as it is set.
 *
 * @param id id, 0 for a new tag
 * @param name name, up to 20 characters
 * @param moderated whether only moderators may set it
 * @param emojiId emoji of the guild, 0 if none
 * @param emojiName emoji of Unicode
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#forum-tag-object">Forum tag
 * object</a>
 */
@DiscordObject(builder = true)
public record ForumTagRequest(@WhenAbsent(0) long id, @Length(max = 20) String name, boolean moderated, long emojiId,
		@Length(max = 100) @Nullable String emojiName) implements Validated {

	/**
	 * Starts a tag.
	 * @return a builder without anything
	 */
	public static ForumTagRequestBuilder builder() {
		return new ForumTagRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ForumTagRequestBuilder toBuilder() {
		return ForumTagRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		ChannelRules.checkEmoji(this.emojiId, this.emojiName, faults);
	}

}
