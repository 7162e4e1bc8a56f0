package io.github.discordspring.model.webhookevent;

import java.util.List;

import io.github.discordspring.model.application.ApplicationIntegrationType;
import io.github.discordspring.model.application.OAuth2Scope;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A user installed or authorised the application.
 *
 * @param integrationType where it was installed; absent if it was authorised only
 * @param user who did it
 * @param scopes what the application may do
 * @param guild guild it was installed to
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#application-authorized">Application
 * authorized</a>
 */
@DiscordObject
public record ApplicationAuthorizedWebhookEvent(@Nullable ApplicationIntegrationType integrationType, User user,
		List<OAuth2Scope> scopes, @Nullable Guild guild) implements WebhookEvent {

}
