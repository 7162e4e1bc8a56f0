package io.github.discordspring.model.integration;

import io.github.discordspring.model.application.ApplicationType;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Application of an integration.
 *
 * @param id id
 * @param name name
 * @param icon hash of the icon
 * @param description description
 * @param type what kind, for the few that have one
 * @param coverImage hash of the image of invites
 * @param primarySkuId SKU of the game, 0 if none
 * @param bot the bot
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#integration-application-object">Integration
 * application object</a>
 */
@DiscordObject
public record IntegrationApplication(long id, String name, @Nullable String icon, String description,
		@Nullable ApplicationType type, @Nullable String coverImage, long primarySkuId, @Nullable User bot) {

}
