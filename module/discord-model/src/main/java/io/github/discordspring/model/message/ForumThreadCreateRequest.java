package io.github.discordspring.model.message;

import java.util.List;
import java.util.Set;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.file.FilePart;
import io.github.discordspring.model.file.MultipartRequest;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A post to be started in a forum or a media channel: a thread and its first message,
 * which have the same id.
 *
 * @param name title, 1 to 100 characters
 * @param autoArchiveDuration minutes without activity until it is archived: 60, 1440,
 * 4320 or 10080
 * @param rateLimitPerUser slow mode in seconds, 0 to 21600
 * @param appliedTags tags of the forum, up to 5
 * @param message first message
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel">Start
 * thread in forum or media channel</a>
 */
@DiscordObject(builder = true)
public record ForumThreadCreateRequest(@Length(min = 1, max = 100) String name, @Nullable Integer autoArchiveDuration,
		@Range(min = 0, max = 21_600) @Nullable Integer rateLimitPerUser,
		@Count(max = 5, unique = true) @Nullable Snowflakes appliedTags,
		ForumThreadMessageRequest message) implements MultipartRequest, Validated {

	/**
	 * Starts one.
	 * @return a builder
	 */
	public static ForumThreadCreateRequestBuilder builder() {
		return new ForumThreadCreateRequestBuilder();
	}

	private static final Set<Integer> DURATIONS = Set.of(60, 1440, 4320, 10_080);

	/**
	 * Makes a post of text alone.
	 * @param name title, 1 to 100 characters
	 * @param content text, up to 2000 characters
	 * @return the post
	 */
	public static ForumThreadCreateRequest of(String name, String content) {
		return builder().name(name).message(ForumThreadMessageRequest.of(content)).build();
	}

	@Override
	public List<FilePart> fileParts() {
		return this.message.fileParts();
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.autoArchiveDuration == null || DURATIONS.contains(this.autoArchiveDuration),
				"auto_archive_duration", this.autoArchiveDuration + ", must be 60, 1440, 4320 or 10080");
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ForumThreadCreateRequestBuilder toBuilder() {
		return ForumThreadCreateRequestBuilder.from(this);
	}

}
