package io.github.discordspring.bot.client;

import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.application.ApplicationEmojis;
import io.github.discordspring.model.application.ApplicationModifyRequest;
import io.github.discordspring.model.emoji.ApplicationEmojiCreateRequest;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.image.ImageData;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The bot's application, of which only the id is known.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application">Application</a>
 */
public final class ApplicationHandle {

	private final DiscordClient client;

	private final long id;

	ApplicationHandle(DiscordClient client, long id) {
		this.client = client;
		this.id = id;
	}

	/**
	 * Gives the id.
	 * @return the application
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Asks Discord for the application.
	 * @return the application
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/application#get-current-application">Get
	 * current application</a>
	 */
	public Mono<Application> fetch() {
		return this.client.rest().applications().getCurrentApplication();
	}

	/**
	 * Changes the application.
	 * @param changes what changes; the rest stays
	 * @return the application as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/application#edit-current-application">Edit
	 * current application</a>
	 */
	public Mono<Application> modify(ApplicationModifyRequest changes) {
		return this.client.rest().applications().editCurrentApplication(changes);
	}

	/**
	 * Gives the emojis that the application has, and may use everywhere.
	 * @return the emojis
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#list-application-emojis">List
	 * application emojis</a>
	 */
	public Flux<Emoji> emojis() {
		return this.client.rest().emojis().listApplicationEmojis(this.id).flatMapIterable(ApplicationEmojis::items);
	}

	/**
	 * Creates an emoji. The application may have 2000.
	 * @param name 2 to 32 characters
	 * @param image the picture, up to 256 KiB
	 * @return the emoji
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#create-application-emoji">Create
	 * application emoji</a>
	 */
	public Mono<Emoji> createEmoji(String name, ImageData image) {
		return this.client.rest()
			.emojis()
			.createApplicationEmoji(this.id, ApplicationEmojiCreateRequest.builder().name(name).image(image).build());
	}

	/**
	 * Gives a handle to an emoji of the application. Nothing is asked or checked.
	 * @param emojiId the emoji
	 * @return the handle
	 */
	public ApplicationEmojiHandle emoji(long emojiId) {
		return new ApplicationEmojiHandle(this.client, this.id, emojiId);
	}

}
