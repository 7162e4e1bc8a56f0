package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form that new members fill in, with what was filled in.
 *
 * @param fieldType what kind
 * @param label title
 * @param description description
 * @param required whether it must be filled in
 * @param placeholder text shown while it is empty
 * @param values the rules, for TERMS
 * @param choices the answers, for MULTIPLE_CHOICE
 * @param response what was filled in: whether agreed, a text, or the place of the answer
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#membership-screening-object">Membership
 * screening object</a>
 */
@DiscordObject
public record MemberVerificationField(MemberVerificationFieldType fieldType, @Nullable String label,
		@Nullable String description, boolean required, @Nullable String placeholder, List<String> values,
		List<String> choices, @Nullable RawJson response) {

}
