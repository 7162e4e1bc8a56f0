package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Interaction that a message answers; superseded by {@link MessageInteractionMetadata}.
 *
 * @param id interaction
 * @param type what kind
 * @param name name of the command, with subcommands
 * @param user who triggered it
 * @param member the same as a member of the guild, partial
 * @param nameLocalized name in the user's language
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-object">Message
 * object</a>
 */
@DiscordObject
public record MessageInteraction(long id, InteractionType type, String name, @Nullable User user,
		@Nullable Member member, @Nullable String nameLocalized) {

}
