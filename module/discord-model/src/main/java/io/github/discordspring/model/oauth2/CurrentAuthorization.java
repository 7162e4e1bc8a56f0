package io.github.discordspring.model.oauth2;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.application.OAuth2Scope;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * What the token in use allows.
 *
 * @param application application, partial
 * @param scopes what it allows
 * @param expires when it expires
 * @param user who authorised it, with the scope {@code identify}
 * @see <a href=
 * "https://docs.discord.com/developers/topics/oauth2#get-current-authorization-information">Get
 * current authorization information</a>
 */
@DiscordObject
public record CurrentAuthorization(Application application, List<OAuth2Scope> scopes, Instant expires,
		@Nullable User user) {

}
